import math


def focal_loss(logits, targets, alpha, gamma):
    total = 0.0
    for z, t in zip(logits, targets):
        p = 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))
        p = min(max(p, 1e-7), 1 - 1e-7)
        pt, a = (p, alpha) if t else (1 - p, 1 - alpha)
        total -= a * (1 - pt) ** gamma * math.log(pt)
    return total / max(1, len(logits))
