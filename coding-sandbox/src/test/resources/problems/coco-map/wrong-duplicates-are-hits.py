def overlap(a, b):
    s = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    u = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - s
    return s / u if u > 0 else 0.0


def coco_map(detections, truths):
    values = []
    for k in sorted({t[1] for t in truths}):
        ts = [t for t in truths if t[1] == k]
        ds = sorted((d for d in detections if d[1] == k), key=lambda d: -d[2])
        for step in range(10):
            hits = [max((overlap(d[3:], t[2:]) for t in ts if t[0] == d[0]), default=0.0) >= (50 + 5 * step) / 100 for d in ds]
            p = [sum(hits[:n + 1]) / (n + 1) for n in range(len(hits))]
            r = [sum(hits[:n + 1]) / len(ts) for n in range(len(hits))]
            values.append(sum(max((a for a, b in zip(p, r) if b >= x / 100), default=0.0) for x in range(101)) / 101)
    return sum(values) / len(values) if values else 0.0
