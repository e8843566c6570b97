def overlap(a, b):
    shared = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared
    return shared / union if union > 0 else 0.0


def nms(boxes, scores, threshold):
    kept = []
    for i in sorted(range(len(boxes)), key=lambda i: (-scores[i], i)):
        if all(overlap(boxes[i], boxes[k]) <= threshold for k in kept):
            kept.append(i)
    return kept


def cases(add, random):
    add('sample-pair', '两个重叠，一个独立', 'two that overlap and one apart',
        [[0.0, 0.0, 10.0, 10.0], [1.0, 1.0, 11.0, 11.0], [20.0, 20.0, 30.0, 30.0]], [0.9, 0.8, 0.7], 0.5, sample=True)
    add('sample-order', '得分不按下标排', 'scores that are not in index order',
        [[0.0, 0.0, 4.0, 4.0], [10.0, 0.0, 14.0, 4.0], [0.0, 0.0, 4.0, 5.0]], [0.2, 0.5, 0.9], 0.6, sample=True)
    add('empty', '没有框', 'no boxes', [], [], 0.5)
    add('one', '一个框', 'one box', [[1.0, 1.0, 2.0, 2.0]], [0.3], 0.5)
    add('chain', '链：被抑制的框不再抑制别人', 'a chain: a suppressed box suppresses nobody',
        [[0.0, 0.0, 10.0, 10.0], [4.0, 0.0, 14.0, 10.0], [8.0, 0.0, 18.0, 10.0]], [0.9, 0.8, 0.7], 0.4)
    add('equal-scores', '得分相同，下标小的先', 'equal scores: the lower index first',
        [[0.0, 0.0, 10.0, 10.0], [0.0, 0.0, 10.0, 9.0], [50.0, 50.0, 60.0, 60.0]], [0.5, 0.5, 0.5], 0.5)
    add('at-threshold', 'IoU 正好等于阈值', 'an IoU that equals the threshold',
        [[0.0, 0.0, 10.0, 10.0], [0.0, 0.0, 10.0, 5.0]], [0.9, 0.8], 0.5)
    add('identical', '四个一样的框', 'four identical boxes', [[0.0, 0.0, 5.0, 5.0]] * 4, [0.1, 0.4, 0.3, 0.4], 0.7)
    add('threshold-zero', '阈值 0：挨着的留下', 'threshold 0: boxes that touch stay',
        [[0.0, 0.0, 5.0, 5.0], [5.0, 0.0, 10.0, 5.0], [4.0, 0.0, 6.0, 5.0]], [0.9, 0.8, 0.7], 0.0)
    add('threshold-one', '阈值 1：谁都不抑制', 'threshold 1: nothing is suppressed', [[0.0, 0.0, 5.0, 5.0]] * 3, [0.3, 0.2, 0.4], 1.0)
    add('no-area', '没有面积的框', 'boxes without area', [[1.0, 1.0, 1.0, 1.0], [1.0, 1.0, 1.0, 1.0], [0.0, 0.0, 3.0, 3.0]], [0.9, 0.8, 0.7], 0.5)
    add('nested', '大框套小框', 'small boxes in a large one',
        [[0.0, 0.0, 100.0, 100.0], [10.0, 10.0, 20.0, 20.0], [11.0, 10.0, 21.0, 20.0]], [0.6, 0.9, 0.7], 0.3)
    add('disjoint', '互不相交，只看排序', 'apart: only the order counts',
        [[20.0 * i, 0.0, 20.0 * i + 10, 10.0] for i in range(8)], [0.3, 0.7, 0.1, 0.9, 0.5, 0.2, 0.8, 0.4], 0.5)
    for i, count in enumerate((40, 300)):
        boxes = []
        for _ in range(count):
            x, y = random.randint(0, 200), random.randint(0, 200)
            boxes.append([float(x), float(y), float(x + random.randint(20, 60)), float(y + random.randint(20, 60))])
        add(f'crowd-{i + 1}', f'{count} 个框', f'{count} boxes', boxes, [random.randint(1, 99) / 100 for _ in boxes], 0.45)
