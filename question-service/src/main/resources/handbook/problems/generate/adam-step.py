import math


def adamw_step(w, g, m, v, step, lr, beta1, beta2, eps, decay):
    m = [beta1 * a + (1 - beta1) * b for a, b in zip(m, g)]
    v = [beta2 * a + (1 - beta2) * b * b for a, b in zip(v, g)]
    first, second = 1 - beta1 ** step, 1 - beta2 ** step
    w = [x - lr * decay * x - lr * (a / first) / (math.sqrt(b / second) + eps) for x, a, b in zip(w, m, v)]
    return [w, m, v]


def cases(add, random):
    def numbers(n, scale=1.0):
        return [random.randint(-40, 40) / 20 * scale for _ in range(n)]

    usual = (0.001, 0.9, 0.999, 1e-8)
    add('sample-first', '第一步：修正使步长约为 lr', 'the first step: corrected to about lr', [1.0, -2.0], [0.5, -0.1], [0.0, 0.0], [0.0, 0.0], 1, *usual, 0.0, sample=True)
    add('sample-decay', '解耦的权重衰减', 'decoupled weight decay', [1.0, -2.0], [0.5, 0.0], [0.1, 0.0], [0.01, 0.04], 10, 0.1, 0.9, 0.999, 1e-8, 0.1, sample=True)
    add('empty', '没有参数', 'no parameters', [], [], [], [], 1, *usual, 0.01)
    add('zero-gradient', '梯度与动量全 0：只有衰减', 'no gradient, no moments: decay only', [3.0, -3.0], [0.0, 0.0], [0.0, 0.0], [0.0, 0.0], 5, 0.1, 0.9, 0.999, 1e-8, 0.5)
    add('tiny-gradient', '梯度极小，ε 起作用', 'a gradient so small that eps counts', [1.0], [1e-9], [0.0], [0.0], 1, 0.01, 0.9, 0.999, 1e-8, 0.0)
    add('huge-gradient', '梯度极大，步长仍约为 lr', 'a huge gradient still makes a step of about lr', [1.0], [1e8], [0.0], [0.0], 1, 0.01, 0.9, 0.999, 1e-8, 0.0)
    add('momentum-only', '梯度为 0，动量还在推', 'no gradient, yet the momentum pushes', [1.0], [0.0], [0.5], [0.3], 3, 0.1, 0.9, 0.99, 1e-8, 0.0)
    add('late-step', '第 10000 步：修正已无影响', 'step 10000: the correction has gone', numbers(3), numbers(3), numbers(3, 0.1), [0.01, 0.02, 0.03], 10000, *usual, 0.01)
    add('beta-zero', 'β 都为 0：符号下降', 'betas of 0: descent by sign', [0.5, 0.5, 0.5], [2.0, -0.25, 4.0], [9.0] * 3, [9.0] * 3, 2, 0.1, 0.0, 0.0, 1e-8, 0.0)
    add('large-eps', 'ε 很大：加在根号外', 'a large eps: added outside the root', numbers(3), numbers(3), [0.0] * 3, [0.0] * 3, 1, 0.1, 0.9, 0.999, 1.0, 0.0)
    add('second-step', '第二步', 'the second step', numbers(4), numbers(4), numbers(4, 0.1), [0.001] * 4, 2, 0.01, 0.9, 0.999, 1e-8, 0.05)
    add('larger', '50 个参数', '50 parameters', numbers(50), numbers(50), numbers(50, 0.1), [random.randint(1, 90) / 1000 for _ in range(50)], 37, 0.003, 0.9, 0.95, 1e-6, 0.1)
