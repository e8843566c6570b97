import math


def focal_loss(logits, targets, alpha, gamma):
    if not logits:
        return 0.0
    total = 0.0
    for z, t in zip(logits, targets):
        p = 1 / (1 + math.exp(-z))
        pt, a = (p, alpha) if t else (1 - p, 1 - alpha)
        total -= a * (1 - pt) ** gamma * math.log(pt)
    return total / len(logits)
