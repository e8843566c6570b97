import math


def adamw_step(w, g, m, v, step, lr, beta1, beta2, eps, decay):
    m = [beta1 * a + (1 - beta1) * b for a, b in zip(m, g)]
    v = [beta2 * a + (1 - beta2) * b * b for a, b in zip(v, g)]
    f, s = 1 - beta1 ** step, 1 - beta2 ** step
    return [[x - lr * decay * x - lr * a / f / math.sqrt(b / s + eps) for x, a, b in zip(w, m, v)], m, v]
