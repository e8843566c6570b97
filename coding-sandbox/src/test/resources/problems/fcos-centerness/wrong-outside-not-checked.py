import math


def centerness(points, box):
    out = []
    for x, y in points:
        l, t, r, b = x - box[0], y - box[1], box[2] - x, box[3] - y
        product = min(l, r) / max(l, r) * min(t, b) / max(t, b)
        out.append(math.sqrt(max(0.0, product)))
    return out
