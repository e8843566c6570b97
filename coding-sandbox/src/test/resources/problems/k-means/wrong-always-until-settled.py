def k_means(points, centres, rounds):
    while True:
        groups = [[] for _ in centres]
        for p in points:
            d = [sum((a - b) ** 2 for a, b in zip(p, c)) for c in centres]
            groups[d.index(min(d))].append(p)
        moved = [[sum(v) / len(g) for v in zip(*g)] if g else c for g, c in zip(groups, centres)]
        if moved == centres:
            return centres
        centres = moved
