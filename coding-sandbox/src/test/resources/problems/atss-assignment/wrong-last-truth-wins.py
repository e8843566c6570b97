import math


def overlap(a, b):
    s = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    u = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - s
    return s / u if u > 0 else 0.0


def atss(anchors, levels, truths, k):
    centre = lambda b: ((b[0] + b[2]) / 2, (b[1] + b[3]) / 2)
    out = [-1] * len(anchors)
    for n, t in reversed(list(enumerate(truths))):
        x, y = centre(t)
        near = []
        for level in set(levels):
            near += sorted((i for i in range(len(anchors)) if levels[i] == level),
                           key=lambda i: (centre(anchors[i])[0] - x) ** 2 + (centre(anchors[i])[1] - y) ** 2)[:k]
        v = {i: overlap(anchors[i], t) for i in near}
        m = sum(v.values()) / max(1, len(v))
        s = math.sqrt(sum((a - m) ** 2 for a in v.values()) / max(1, len(v)))
        for i in near:
            a, b = centre(anchors[i])
            if v[i] >= m + s and t[0] < a < t[2] and t[1] < b < t[3]:
                out[i] = n
    return out
