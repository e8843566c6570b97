def average_precision(scores, hits, positives):
    if positives == 0:
        return 0.0
    found, total = 0, 0.0
    for rank, i in enumerate(sorted(range(len(scores)), key=lambda i: -scores[i]), start=1):
        found += hits[i]
        total += hits[i] / positives * found / rank
    return total
