import statistics


def k_means(points, centres, rounds):
    for _ in range(rounds):
        groups = [[] for _ in centres]
        for p in points:
            d = [sum((a - b) ** 2 for a, b in zip(p, c)) for c in centres]
            groups[d.index(min(d))].append(p)
        centres = [[statistics.median(v) for v in zip(*g)] if g else c for g, c in zip(groups, centres)]
    return centres
