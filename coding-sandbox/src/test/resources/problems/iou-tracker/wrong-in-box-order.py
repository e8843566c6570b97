def overlap(a, b):
    s = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    u = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - s
    return s / u if u > 0 else 0.0


def track(frames, threshold, patience):
    alive, missed, begun, out = {}, {}, 0, []
    for boxes in frames:
        used, ids = set(), []
        for box in boxes:
            best = max((n for n in alive if n not in used), key=lambda n: overlap(alive[n], box), default=None)
            if best is None or overlap(alive[best], box) < threshold:
                best, begun = begun, begun + 1
            used.add(best)
            ids.append(best)
        for n in list(alive):
            missed[n] = 0 if n in used else missed[n] + 1
            if missed[n] > patience:
                del alive[n]
        for n, box in zip(ids, boxes):
            alive[n], missed[n] = box, 0
        out.append(ids)
    return out
