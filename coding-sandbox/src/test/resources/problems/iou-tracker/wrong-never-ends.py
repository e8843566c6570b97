def overlap(a, b):
    s = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    u = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - s
    return s / u if u > 0 else 0.0


def track(frames, threshold, patience):
    alive, begun, out = {}, 0, []
    for boxes in frames:
        pairs = sorted((-overlap(t, b), n, i) for n, t in alive.items() for i, b in enumerate(boxes))
        found, used = {}, set()
        for v, n, i in pairs:
            if -v >= threshold and n not in used and i not in found:
                found[i] = n
                used.add(n)
        for i, b in enumerate(boxes):
            if i not in found:
                found[i], begun = begun, begun + 1
            alive[found[i]] = b
        out.append([found[i] for i in range(len(boxes))])
    return out
