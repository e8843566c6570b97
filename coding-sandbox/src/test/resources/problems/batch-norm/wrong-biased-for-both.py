import math


def batch_norm(x, gamma, beta, mean, variance, momentum, eps, training):
    n, cs = len(x), range(len(gamma))
    m, v = mean, variance
    if training:
        m = [sum(r[c] for r in x) / n for c in cs]
        v = [sum((r[c] - m[c]) ** 2 for r in x) / n for c in cs]
        mean = [(1 - momentum) * a + momentum * b for a, b in zip(mean, m)]
        variance = [(1 - momentum) * a + momentum * b for a, b in zip(variance, v)]
    return [[gamma[c] * (r[c] - m[c]) / math.sqrt(v[c] + eps) + beta[c] for c in cs] for r in x] + [mean, variance]
