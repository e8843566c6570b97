def centerness(points, box):
    out = []
    for x, y in points:
        l, t, r, b = x - box[0], y - box[1], box[2] - x, box[3] - y
        out.append(min(l, r) / max(l, r) * min(t, b) / max(t, b) if min(l, t, r, b) > 0 else 0.0)
    return out
