import math


def log_sigmoid(z):
    return -math.log1p(math.exp(-z)) if z >= 0 else z - math.log1p(math.exp(z))


def focal_loss(logits, targets, alpha, gamma):
    total = 0.0
    for z, t in zip(logits, targets):
        s, a = (z, alpha) if t else (-z, 1 - alpha)
        total -= a * math.exp(gamma * log_sigmoid(s)) * log_sigmoid(s)
    return total / max(1, len(logits))
