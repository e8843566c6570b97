import math


def centerness(points, box):
    found = []
    for x, y in points:
        l, t, r, b = x - box[0], y - box[1], box[2] - x, box[3] - y
        if min(l, t, r, b) <= 0:  # outside or on a side, where one factor is 0
            found.append(0.0)
        else:
            found.append(math.sqrt(min(l, r) / max(l, r) * min(t, b) / max(t, b)))
    return found


def cases(add, random):
    add('sample-centre', '正中心', 'the very centre', [[5.0, 5.0]], [0.0, 0.0, 10.0, 10.0], sample=True)
    add('sample-several', '偏心、边上与框外', 'off centre, on a side, outside', [[2.0, 5.0], [0.0, 5.0], [12.0, 5.0]], [0.0, 0.0, 10.0, 10.0], sample=True)
    add('no-points', '没有点', 'no points', [], [0.0, 0.0, 4.0, 4.0])
    add('corner', '框角上', 'on a corner', [[0.0, 0.0], [4.0, 4.0]], [0.0, 0.0, 4.0, 4.0])
    add('outside-both', '两个方向都在框外：负负不能得正', 'outside in both directions: two negatives must not cancel', [[-2.0, -3.0], [15.0, 14.0], [-1.0, 15.0]], [0.0, 0.0, 10.0, 10.0])
    add('no-width', '框没有宽', 'a box without width', [[3.0, 2.0]], [3.0, 0.0, 3.0, 4.0])
    add('no-area', '框是一个点', 'a box that is a point', [[1.0, 1.0], [2.0, 2.0]], [1.0, 1.0, 1.0, 1.0])
    add('near-side', '离边很近', 'very near a side', [[0.001, 5.0], [9.999, 5.0]], [0.0, 0.0, 10.0, 10.0])
    add('not-square', '长方形', 'not square', [[10.0, 1.0], [30.0, 2.0], [39.0, 3.5]], [0.0, 0.0, 40.0, 4.0])
    add('negative', '负坐标', 'negative coordinates', [[-5.0, -5.0], [-8.0, -2.5]], [-10.0, -9.0, -2.0, -1.0])
    add('symmetric', '对称的点中心度相同', 'symmetric points are equal', [[2.0, 3.0], [8.0, 3.0], [2.0, 7.0], [8.0, 7.0]], [0.0, 0.0, 10.0, 10.0])
    add('grid', '步长 8 的网格', 'a grid of stride 8', [[8.0 * i + 4, 8.0 * j + 4] for j in range(10) for i in range(10)], [10.0, 13.0, 62.0, 50.0])
