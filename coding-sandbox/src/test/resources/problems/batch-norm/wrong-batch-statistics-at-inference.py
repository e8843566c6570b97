import math


def batch_norm(x, gamma, beta, mean, variance, momentum, eps, training):
    n, cs = len(x), range(len(gamma))
    m = [sum(r[c] for r in x) / n for c in cs]
    q = [sum((r[c] - m[c]) ** 2 for r in x) for c in cs]
    if training:
        mean = [(1 - momentum) * a + momentum * b for a, b in zip(mean, m)]
        variance = [(1 - momentum) * a + momentum * b / (n - 1) for a, b in zip(variance, q)]
    return [[gamma[c] * (r[c] - m[c]) / math.sqrt(q[c] / n + eps) + beta[c] for c in cs] for r in x] + [mean, variance]
