import math


def overlap(a, b):
    shared = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared
    return shared / union if union > 0 else 0.0


def soft_nms(boxes, scores, sigma, threshold):
    scores = list(scores)
    left, kept = list(range(len(boxes))), []
    while True:
        left = [i for i in left if scores[i] >= threshold]
        if not left:
            return kept
        best = min(left, key=lambda i: (-scores[i], i))
        left.remove(best)
        kept.append(boxes[best] + [scores[best]])
        for i in left:
            scores[i] *= math.exp(-overlap(boxes[best], boxes[i]) ** 2 / sigma)


def cases(add, random):
    add('sample-pair', '重叠的框得分被压低', 'the score of a box that overlaps is lowered',
        [[0.0, 0.0, 10.0, 10.0], [1.0, 1.0, 11.0, 11.0], [20.0, 20.0, 30.0, 30.0]], [0.9, 0.8, 0.7], 0.5, 0.01, sample=True)
    add('sample-dropped', '压到阈值以下的被丢掉', 'what falls below the threshold is dropped',
        [[0.0, 0.0, 10.0, 10.0], [0.0, 0.0, 10.0, 9.0]], [0.9, 0.6], 0.5, 0.3, sample=True)
    add('empty', '没有框', 'no boxes', [], [], 0.5, 0.1)
    add('one', '一个框', 'one box', [[1.0, 2.0, 3.0, 4.0]], [0.6], 0.5, 0.1)
    add('all-below', '一开始就全在阈值以下', 'all below the threshold from the start', [[0.0, 0.0, 1.0, 1.0], [5.0, 5.0, 6.0, 6.0]], [0.1, 0.05], 0.5, 0.2)
    add('at-threshold', '得分正好等于阈值，留下', 'a score that equals the threshold stays', [[0.0, 0.0, 1.0, 1.0], [5.0, 5.0, 6.0, 6.0]], [0.25, 0.5], 0.5, 0.25)
    add('overtaken', '衰减后名次变了', 'the order changes with the decay',
        [[0.0, 0.0, 10.0, 10.0], [0.0, 0.0, 10.0, 10.0], [8.0, 0.0, 18.0, 10.0]], [0.9, 0.85, 0.5], 0.5, 0.001)
    add('twice', '被两个框先后衰减', 'lowered by two boxes, one after the other',
        [[0.0, 0.0, 10.0, 10.0], [6.0, 0.0, 16.0, 10.0], [3.0, 0.0, 13.0, 10.0]], [0.9, 0.8, 0.7], 0.5, 0.001)
    add('identical', '三个一样的框', 'three identical boxes', [[0.0, 0.0, 4.0, 4.0]] * 3, [0.9, 0.9, 0.9], 0.5, 0.01)
    add('small-sigma', 'σ 很小，近似硬 NMS', 'a small sigma: nearly hard NMS', [[0.0, 0.0, 10.0, 10.0], [2.0, 0.0, 12.0, 10.0], [9.0, 0.0, 19.0, 10.0]], [0.9, 0.8, 0.7], 0.01, 0.001)
    add('no-area', '没有面积的框', 'boxes without area', [[1.0, 1.0, 1.0, 1.0], [1.0, 1.0, 1.0, 1.0]], [0.9, 0.8], 0.5, 0.1)
    boxes = [[float(x), float(y), float(x + w), float(y + h)] for x, y, w, h in
             ((random.randint(0, 150), random.randint(0, 150), random.randint(20, 60), random.randint(20, 60)) for _ in range(60))]
    add('crowd', '60 个框', '60 boxes', boxes, [random.randint(10, 990) / 1000 for _ in boxes], 0.5, 0.05)
