import math


def cross_entropy(logits, labels):
    m = sum(y != -1 for y in labels) or 1
    loss, out = 0.0, []
    for row, y in zip(logits, labels):
        if y == -1:
            out.append([0.0] * len(row))
            continue
        top = max(row)
        powers = [math.exp(z - top) for z in row]
        p = [a / sum(powers) for a in powers]
        loss -= math.log(p[y]) / m
        out.append([(a - (k == y)) / m for k, a in enumerate(p)])
    return [[loss]] + out
