def k_means(points, centres, rounds):
    for _ in range(rounds):
        groups = [[] for _ in centres]
        for p in points:
            d = [sum((a - b) ** 2 for a, b in zip(p, c)) for c in centres]
            groups[d.index(min(d))].append(p)
        centres = [[sum(v) / len(g) for v in zip(*g)] if g else [0.0] * len(c) for g, c in zip(groups, centres)]
    return centres
