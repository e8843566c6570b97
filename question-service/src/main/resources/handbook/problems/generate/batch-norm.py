import math


def batch_norm(x, gamma, beta, mean, variance, momentum, eps, training):
    count, channels = len(x), len(gamma)
    mean, variance = list(mean), list(variance)
    used_mean, used_variance = list(mean), list(variance)
    if training:
        for c in range(channels):
            mu = sum(row[c] for row in x) / count
            squares = sum((row[c] - mu) ** 2 for row in x)
            used_mean[c], used_variance[c] = mu, squares / count
            mean[c] = (1 - momentum) * mean[c] + momentum * mu
            variance[c] = (1 - momentum) * variance[c] + momentum * squares / (count - 1)
    rows = [[gamma[c] * (row[c] - used_mean[c]) / math.sqrt(used_variance[c] + eps) + beta[c] for c in range(channels)]
            for row in x]
    return rows + [mean, variance]


def cases(add, random):
    def rows(n, c, scale=1.0, shift=0.0):
        return [[random.randint(-40, 40) / 8 * scale + shift for _ in range(c)] for _ in range(n)]

    add('sample-training', '训练：用这一批的统计量', 'training: statistics of this batch', [[1.0, 10.0], [3.0, 30.0]], [1.0, 1.0], [0.0, 0.0], [0.0, 0.0], [1.0, 1.0], 0.1, 1e-5, 1, sample=True)
    add('sample-inference', '推理：用滑动统计量', 'inference: running statistics', [[1.0, 10.0], [3.0, 30.0]], [1.0, 2.0], [0.5, -0.5], [2.0, 20.0], [4.0, 25.0], 0.1, 1e-5, 0, sample=True)
    add('one-row-inference', '推理，一行', 'inference on one row', [[5.0, -3.0, 0.0]], [1.0, 1.0, 1.0], [0.0, 0.0, 0.0], [1.0, -1.0, 0.0], [4.0, 1.0, 9.0], 0.1, 1e-5, 0)
    add('constant-channel', '一个通道全相同：方差 0', 'a constant channel: variance 0', [[2.0, 1.0], [2.0, 5.0], [2.0, 3.0]], [1.0, 1.0], [0.25, 0.0], [0.0, 0.0], [1.0, 1.0], 0.1, 1e-5, 1)
    add('affine', 'γ、β 不是 1、0', 'gamma and beta at work', rows(4, 3), [2.0, -1.0, 0.5], [1.0, 0.0, -3.0], [0.0] * 3, [1.0] * 3, 0.1, 1e-5, 1)
    add('gamma-zero', 'γ 为 0', 'gamma of zero', rows(3, 2), [0.0, 0.0], [1.5, -1.5], [0.0] * 2, [1.0] * 2, 0.1, 1e-5, 1)
    add('momentum-one', '动量 1：只留这一批', 'momentum 1 keeps this batch only', rows(4, 2), [1.0, 1.0], [0.0, 0.0], [9.0, 9.0], [9.0, 9.0], 1.0, 1e-5, 1)
    add('momentum-zero', '动量 0：滑动统计量不变', 'momentum 0 changes no running statistics', rows(4, 2), [1.0, 1.0], [0.0, 0.0], [9.0, 9.0], [9.0, 9.0], 0.0, 1e-5, 1)
    add('two-rows', '两行：有偏与无偏差一倍', 'two rows: biased and unbiased differ by a factor of two', rows(2, 3), [1.0] * 3, [0.0] * 3, [0.0] * 3, [0.0] * 3, 0.5, 1e-3, 1)
    add('large-eps', 'ε 很大', 'a large eps', rows(5, 2), [1.0] * 2, [0.0] * 2, [0.0] * 2, [1.0] * 2, 0.1, 1.0, 1)
    add('large-mean', '均值远大于标准差', 'a mean far above the deviation', rows(6, 2, 0.01, 1000.0), [1.0] * 2, [0.0] * 2, [0.0] * 2, [1.0] * 2, 0.1, 1e-5, 1)
    add('larger', '32 行 8 通道', '32 rows, 8 channels', rows(32, 8), [1.0] * 8, [0.0] * 8, [0.1] * 8, [1.0] * 8, 0.1, 1e-5, 1)
