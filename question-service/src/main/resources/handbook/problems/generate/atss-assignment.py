import math


def overlap(a, b):
    shared = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared
    return shared / union if union > 0 else 0.0


def centre(box):
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def atss(anchors, levels, truths, k):
    chosen, best = [-1] * len(anchors), [-1.0] * len(anchors)
    for number, truth in enumerate(truths):
        x, y = centre(truth)
        far = [(ax - x) ** 2 + (ay - y) ** 2 for ax, ay in map(centre, anchors)]
        candidates = []
        for level in sorted(set(levels)):
            members = [i for i in range(len(anchors)) if levels[i] == level]
            candidates += sorted(members, key=lambda i: (far[i], i))[:k]
        overlaps = {i: overlap(anchors[i], truth) for i in candidates}
        if not overlaps:
            continue
        mean = sum(overlaps.values()) / len(overlaps)
        deviation = math.sqrt(sum((v - mean) ** 2 for v in overlaps.values()) / len(overlaps))
        for i, value in overlaps.items():
            ax, ay = centre(anchors[i])
            inside = truth[0] < ax < truth[2] and truth[1] < ay < truth[3]
            if value >= mean + deviation and inside and value > best[i]:
                chosen[i], best[i] = number, value
    return chosen


def cases(add, random):
    def grid(stride, size, side):
        return [[stride * (c + 0.5) - side / 2, stride * (r + 0.5) - side / 2, stride * (c + 0.5) + side / 2, stride * (r + 0.5) + side / 2]
                for r in range(size) for c in range(size)]

    small, large = grid(8, 4, 16), grid(16, 2, 32)
    both, on = small + large, [0] * 16 + [1] * 4
    add('sample-one-level', '一层，一个真值', 'one level, one true box', [[0.0, 0.0, 10.0, 10.0], [4.0, 0.0, 14.0, 10.0], [30.0, 0.0, 40.0, 10.0]], [0, 0, 0], [[1.0, 0.0, 11.0, 10.0]], 2, sample=True)
    add('sample-two-levels', '每层各取 k 个', 'k from each level', both, on, [[3.0, 3.0, 21.0, 19.0]], 3, sample=True)
    add('no-truths', '没有真值', 'no true boxes', small, [0] * 16, [], 9)
    add('no-anchors', '没有锚框', 'no anchors', [], [], [[0.0, 0.0, 5.0, 5.0]], 9)
    add('one-candidate', '只有一个候选：阈值就是它自己', 'a single candidate is its own threshold', [[0.0, 0.0, 10.0, 10.0]], [0], [[2.0, 2.0, 11.0, 12.0]], 9)
    add('fewer-than-k', '一层不足 k 个', 'a level with fewer than k', both, on, [[2.0, 1.0, 29.0, 27.0]], 9)
    add('centre-outside', 'IoU 够，中心却在框外', 'enough IoU, but the centre is outside', [[0.0, 0.0, 20.0, 10.0], [40.0, 0.0, 60.0, 10.0], [90.0, 0.0, 100.0, 10.0]], [0, 0, 0], [[0.0, 0.0, 9.0, 10.0]], 3)
    add('centre-on-side', '中心正好在边上', 'a centre on a side', [[0.0, 0.0, 20.0, 10.0], [60.0, 0.0, 80.0, 10.0]], [0, 0], [[0.0, 0.0, 10.0, 10.0]], 2)
    add('contended', '两个真值争一个锚框', 'two true boxes want one anchor', [[0.0, 0.0, 10.0, 10.0], [50.0, 50.0, 60.0, 60.0]], [0, 0], [[2.0, 0.0, 12.0, 10.0], [1.0, 0.0, 11.0, 10.0]], 2)
    add('far-truth', '真值离所有锚框都远', 'a true box far from every anchor', small, [0] * 16, [[500.0, 500.0, 510.0, 510.0]], 4)
    add('small-truth', '真值很小', 'a tiny true box', both, on, [[11.0, 12.5, 13.0, 14.0]], 4)
    boxes, where = [], []
    for level, (stride, size) in enumerate(((8, 12), (16, 6), (32, 3))):
        boxes += grid(stride, size, stride * 4.0)
        where += [level] * size * size
    truths = [[float(x), float(y), x + random.randint(12, 50) + 0.37, y + random.randint(12, 50) + 0.61] for x, y in
              ((random.randint(0, 60), random.randint(0, 60)) for _ in range(5))]
    add('three-levels', '三层，五个真值', 'three levels, five true boxes', boxes, where, truths, 9)
