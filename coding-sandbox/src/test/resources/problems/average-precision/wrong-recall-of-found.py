def average_precision(scores, hits, positives):
    total = sum(hits)
    if total == 0:
        return 0.0
    p, r, found = [], [0.0], 0
    for rank, i in enumerate(sorted(range(len(scores)), key=lambda i: -scores[i]), start=1):
        found += hits[i]
        p.append(found / rank)
        r.append(found / total)
    return sum((r[k + 1] - r[k]) * max(p[k:]) for k in range(len(p)))
