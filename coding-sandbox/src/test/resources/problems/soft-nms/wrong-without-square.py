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
        best = max(left, key=lambda i: scores[i])
        left.remove(best)
        kept.append(boxes[best] + [scores[best]])
        for i in left:
            scores[i] *= math.exp(-overlap(boxes[best], boxes[i]) / sigma)
