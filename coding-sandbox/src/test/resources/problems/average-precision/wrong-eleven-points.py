def average_precision(scores, hits, positives):
    if positives == 0:
        return 0.0
    points, found = [], 0
    for rank, i in enumerate(sorted(range(len(scores)), key=lambda i: -scores[i]), start=1):
        found += hits[i]
        points.append((found / positives, found / rank))
    return sum(max((p for r, p in points if r >= t / 10), default=0.0) for t in range(11)) / 11
