import math


def layer_norm(x, gamma, beta, eps):
    out = []
    for row in x:
        m = sum(row) / len(row)
        s = math.sqrt(sum((v - m) ** 2 for v in row) / max(1, len(row) - 1) + eps)
        out.append([g * (v - m) / s + b for v, g, b in zip(row, gamma, beta)])
    return out
