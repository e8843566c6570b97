import math


def product(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def self_attention(x, wq, wk, wv, causal):
    queries, keys, values = product(x, wq), product(x, wk), product(x, wv)
    scale = math.sqrt(len(wq[0]))
    out = []
    for i, query in enumerate(queries):
        seen = i + 1 if causal else len(keys)
        scores = [sum(a * b for a, b in zip(query, key)) / scale for key in keys[:seen]]
        top = max(scores)
        powers = [math.exp(s - top) for s in scores]
        total = sum(powers)
        out.append([sum(p * v for p, v in zip(powers, column)) / total for column in zip(*values[:seen])])
    return out


def cases(add, random):
    def rows(n, d, scale=1.0):
        return [[random.randint(-16, 16) / 8 * scale for _ in range(d)] for _ in range(n)]

    one = [[1.0, 0.0], [0.0, 1.0]]
    add('sample-two', '两个 token，单位矩阵', 'two tokens, identity weights', [[1.0, 0.0], [0.0, 1.0]], one, one, one, 0, sample=True)
    add('sample-causal', '因果掩码', 'the causal mask', [[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]], one, one, one, 1, sample=True)
    add('one-token', '一个 token', 'one token', [[2.0, -1.0]], one, one, one, 0)
    add('one-dimension', '一维', 'one dimension', [[1.0], [2.0], [-1.0]], [[1.0]], [[1.0]], [[2.0]], 0)
    add('scaled', '除以 √d 而不是 d', 'divided by the root of d, not by d', rows(4, 4), rows(4, 4), rows(4, 4), rows(4, 4), 0)
    add('value-width', 'V 的宽度不同', 'values of another width', rows(3, 4), rows(4, 2), rows(4, 2), rows(4, 5), 0)
    add('not-symmetric', 'Q 与 K 不能对调', 'queries and keys must not be swapped', rows(4, 3), rows(3, 3), rows(3, 3), rows(3, 2), 0)
    add('zero-queries', 'Q 为 0：均匀注意', 'queries of 0: uniform attention', rows(4, 2), [[0.0, 0.0], [0.0, 0.0]], one, one, 0)
    add('large-scores', '得分很大', 'large scores', rows(3, 2, 50.0), one, one, one, 0)
    add('same-tokens', '相同的 token', 'equal tokens', [[1.0, -1.0]] * 4, rows(2, 2), rows(2, 2), rows(2, 2), 0)
    add('causal-random', '因果，随机', 'causal, random', rows(6, 4), rows(4, 3), rows(4, 3), rows(4, 3), 1)
    add('larger', '16 个 token，16 维', '16 tokens of 16 dimensions', rows(16, 16), rows(16, 8, 0.25), rows(16, 8, 0.25), rows(16, 8), 0)
