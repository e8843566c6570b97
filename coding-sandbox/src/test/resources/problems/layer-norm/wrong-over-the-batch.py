import math


def layer_norm(x, gamma, beta, eps):
    n = len(x)
    columns = list(zip(*x))
    out = []
    for c, g, b in zip(columns, gamma, beta):
        m = sum(c) / n
        s = math.sqrt(sum((v - m) ** 2 for v in c) / n + eps)
        out.append([g * (v - m) / s + b for v in c])
    return [list(r) for r in zip(*out)]
