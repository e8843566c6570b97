def overlap(a, b):
    s = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    u = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - s
    return s / u if u > 0 else 0.0


def atss(anchors, levels, truths, k):
    out = []
    for a in anchors:
        values = [overlap(a, t) for t in truths]
        out.append(values.index(max(values)) if values and max(values) >= 0.5 else -1)
    return out
