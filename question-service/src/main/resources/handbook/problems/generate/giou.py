def giou(a, b):
    shared = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared
    around = (max(a[2], b[2]) - min(a[0], b[0])) * (max(a[3], b[3]) - min(a[1], b[1]))
    overlap = shared / union if union > 0 else 0.0
    return overlap - (around - union) / around if around > 0 else overlap


def cases(add, random):
    add('sample-overlap', '部分重叠', 'partial overlap', [0.0, 0.0, 10.0, 10.0], [5.0, 5.0, 15.0, 15.0], sample=True)
    add('sample-apart', '不相交，结果为负', 'apart: a negative result', [0.0, 0.0, 2.0, 2.0], [8.0, 0.0, 10.0, 2.0], sample=True)
    add('same', '完全相同', 'the same box', [1.0, 1.0, 4.0, 5.0], [1.0, 1.0, 4.0, 5.0])
    add('far', '离得很远，接近 -1', 'far apart, near -1', [0.0, 0.0, 1.0, 1.0], [999.0, 999.0, 1000.0, 1000.0])
    add('inside', '一个在另一个里面', 'one inside the other', [0.0, 0.0, 10.0, 10.0], [3.0, 3.0, 5.0, 6.0])
    add('edge', '共一条边，外接框没有空隙', 'sharing an edge: no gap in the enclosing box', [0.0, 0.0, 5.0, 5.0], [5.0, 0.0, 9.0, 5.0])
    add('cross', '十字交叉', 'a cross', [4.0, 0.0, 6.0, 10.0], [0.0, 4.0, 10.0, 6.0])
    add('two-points-apart', '两个不同的点', 'two different points', [0.0, 0.0, 0.0, 0.0], [3.0, 4.0, 3.0, 4.0])
    add('same-point', '同一个点', 'the same point twice', [2.0, 2.0, 2.0, 2.0], [2.0, 2.0, 2.0, 2.0])
    add('segments-in-line', '同一条线上的两段', 'two segments on one line', [0.0, 1.0, 2.0, 1.0], [5.0, 1.0, 9.0, 1.0])
    add('negative', '负坐标', 'negative coordinates', [-9.0, -9.0, -4.0, -3.0], [-6.0, -5.0, 1.0, 0.0])
    for i in range(3):
        a, b = ([x, y, x + random.randint(10, 60) / 4, y + random.randint(10, 60) / 4]
                for x, y in ((random.randint(0, 60) / 4, random.randint(0, 60) / 4) for _ in range(2)))
        add(f'random-{i + 1}', f'随机 {i + 1}', f'random {i + 1}', a, b)
