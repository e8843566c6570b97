import math


def layer_norm(x, gamma, beta, eps):
    out = []
    for row in x:
        mean = sum(row) / len(row)
        variance = sum((v - mean) ** 2 for v in row) / len(row)
        scale = 1 / math.sqrt(variance + eps)
        out.append([g * (v - mean) * scale + b for v, g, b in zip(row, gamma, beta)])
    return out


def cases(add, random):
    def rows(n, d, scale=1.0, shift=0.0):
        return [[random.randint(-40, 40) / 8 * scale + shift for _ in range(d)] for _ in range(n)]

    add('sample-rows', '每行各自归一化', 'each row by itself', [[1.0, 2.0, 3.0], [10.0, 0.0, -10.0]], [1.0] * 3, [0.0] * 3, 1e-5, sample=True)
    add('sample-affine', 'γ 与 β', 'gamma and beta', [[0.0, 4.0]], [2.0, 3.0], [1.0, -1.0], 1e-5, sample=True)
    add('no-rows', '没有行', 'no rows', [], [1.0, 1.0], [0.0, 0.0], 1e-5)
    add('one-feature', '只有一个特征', 'a single feature', [[5.0], [-7.0]], [2.0], [0.5], 1e-5)
    add('constant-row', '整行相同：方差 0', 'a constant row: variance 0', [[3.0, 3.0, 3.0, 3.0]], [1.0] * 4, [0.25] * 4, 1e-5)
    add('two-features', '两个特征：有偏与无偏差得最多', 'two features, where biased and unbiased differ most', [[0.0, 1.0], [4.0, -2.0]], [1.0] * 2, [0.0] * 2, 1e-5)
    add('rows-differ-in-scale', '各行尺度悬殊', 'rows of very different scale', rows(1, 4) + rows(1, 4, 1000.0), [1.0] * 4, [0.0] * 4, 1e-5)
    add('large-mean', '均值远大于标准差', 'a mean far above the deviation', rows(2, 5, 0.01, 5000.0), [1.0] * 5, [0.0] * 5, 1e-5)
    add('tiny', '数值很小，ε 起作用', 'tiny values, where eps counts', rows(2, 4, 1e-4), [1.0] * 4, [0.0] * 4, 1e-5)
    add('large-eps', 'ε 很大', 'a large eps', rows(3, 3), [1.0] * 3, [0.0] * 3, 1.0)
    add('larger', '12 个 token，24 维', '12 tokens of 24 features', rows(12, 24), [random.randint(1, 8) / 4 for _ in range(24)], [random.randint(-4, 4) / 4 for _ in range(24)], 1e-6)
