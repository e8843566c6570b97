import math


def cross_entropy(logits, labels):
    n, loss, out = len(labels), 0.0, []
    for row, y in zip(logits, labels):
        if y == -1:
            out.append([0.0] * len(row))
            continue
        top = max(row)
        powers = [math.exp(z - top) for z in row]
        loss += (math.log(sum(powers)) + top - row[y]) / n
        out.append([(p / sum(powers) - (k == y)) / n for k, p in enumerate(powers)])
    return [[loss]] + out
