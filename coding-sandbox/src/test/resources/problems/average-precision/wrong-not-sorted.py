def average_precision(scores, hits, positives):
    if positives == 0:
        return 0.0
    p, r, found = [], [0.0], 0
    for rank, hit in enumerate(hits, start=1):
        found += hit
        p.append(found / rank)
        r.append(found / positives)
    return sum((r[k + 1] - r[k]) * max(p[k:]) for k in range(len(p)))
