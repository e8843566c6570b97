def iou(a, b):
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    shared = max(0.0, width) * max(0.0, height)
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared
    return shared / union if union > 0 else 0.0


def cases(add, random):
    add('sample-overlap', '部分重叠', 'partial overlap', [0.0, 0.0, 10.0, 10.0], [5.0, 5.0, 15.0, 15.0], sample=True)
    add('sample-apart', '互不相交', 'apart', [0.0, 0.0, 4.0, 4.0], [6.0, 0.0, 9.0, 4.0], sample=True)
    add('apart-both-ways', '两个方向都分开', 'apart in both directions', [0.0, 0.0, 2.0, 2.0], [5.0, 6.0, 8.0, 9.0])
    add('same', '完全相同', 'the same box', [1.0, 2.0, 3.5, 4.5], [1.0, 2.0, 3.5, 4.5])
    add('inside', '一个在另一个里面', 'one inside the other', [0.0, 0.0, 10.0, 10.0], [2.0, 3.0, 4.0, 5.0])
    add('edge', '只共一条边', 'sharing an edge', [0.0, 0.0, 5.0, 5.0], [5.0, 0.0, 10.0, 5.0])
    add('corner', '只共一个角', 'sharing a corner', [0.0, 0.0, 5.0, 5.0], [5.0, 5.0, 10.0, 10.0])
    add('point-inside', '没有面积的框落在另一个里面', 'a box without area inside the other', [0.0, 0.0, 4.0, 4.0], [2.0, 2.0, 2.0, 2.0])
    add('two-points', '两个没有面积的框', 'two boxes without area', [3.0, 3.0, 3.0, 3.0], [3.0, 3.0, 3.0, 3.0])
    add('negative', '负坐标', 'negative coordinates', [-8.0, -6.0, -1.0, -2.0], [-5.0, -7.0, 2.0, -3.0])
    add('subpixel', '边长不到 1', 'sides below 1', [0.1, 0.1, 0.4, 0.5], [0.2, 0.3, 0.6, 0.7])
    add('large', '很大的坐标', 'large coordinates', [1e6, 1e6, 1e6 + 300, 1e6 + 200], [1e6 + 100, 1e6 + 50, 1e6 + 500, 1e6 + 400])
    for i in range(3):
        a, b = ([x, y, x + random.randint(40, 90) / 4, y + random.randint(40, 90) / 4]
                for x, y in ((random.randint(0, 30) / 4, random.randint(0, 30) / 4) for _ in range(2)))
        add(f'random-{i + 1}', f'随机 {i + 1}', f'random {i + 1}', a, b)
