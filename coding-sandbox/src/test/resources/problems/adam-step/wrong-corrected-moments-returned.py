import math


def adamw_step(w, g, m, v, step, lr, beta1, beta2, eps, decay):
    m = [(beta1 * a + (1 - beta1) * b) / (1 - beta1 ** step) for a, b in zip(m, g)]
    v = [(beta2 * a + (1 - beta2) * b * b) / (1 - beta2 ** step) for a, b in zip(v, g)]
    return [[x - lr * decay * x - lr * a / (math.sqrt(b) + eps) for x, a, b in zip(w, m, v)], m, v]
