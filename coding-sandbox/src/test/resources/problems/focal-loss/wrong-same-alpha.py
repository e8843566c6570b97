import math


def log_sigmoid(z):
    return -math.log1p(math.exp(-z)) if z >= 0 else z - math.log1p(math.exp(z))


def focal_loss(logits, targets, alpha, gamma):
    signed = [z if t else -z for z, t in zip(logits, targets)]
    return sum(-alpha * math.exp(gamma * log_sigmoid(-s)) * log_sigmoid(s) for s in signed) / max(1, len(signed))
