def quantise(x):
    low, high = min(x + [0.0]), max(x + [0.0])
    scale = (high - low) / 255 if high > low else 1.0
    zero = max(-128, min(127, round(-128 - low / scale)))
    values = [max(-128, min(127, round(v / scale) + zero)) for v in x]
    return [[scale, float(zero)], [float(q) for q in values], [(q - zero) * scale for q in values]]


def cases(add, random):
    def numbers(n, low, high):
        return [random.randint(low, high) / 1000 for _ in range(n)]

    add('sample-both-signs', '正负都有', 'both signs', [-1.0, 0.0, 0.5, 1.55], sample=True)
    add('sample-positive', '全是正数：范围仍包括 0', 'all positive: the range includes 0 still', [2.0, 3.0, 5.1], sample=True)
    add('empty', '空', 'empty', [])
    add('zeros', '全 0', 'all zero', [0.0, 0.0, 0.0])
    add('one-positive', '一个正数', 'one positive number', [4.0])
    add('one-negative', '一个负数', 'one negative number', [-4.0])
    add('negative', '全是负数', 'all negative', [-0.3, -1.7, -5.1])
    add('halves', '正好一半：取偶', 'exact halves go to even', [0.5, 1.5, 2.5, -0.5, -1.5, 127.0, -128.0])
    add('outlier', '一个离群值吃掉精度', 'an outlier eats the precision', [0.01, -0.02, 0.03, 100.0])
    add('tiny', '数值很小', 'tiny values', [1e-6, -2e-6, 3e-6])
    add('relu', '过了 ReLU：许多 0', 'after a ReLU: many zeros', [max(0.0, v) for v in numbers(30, -900, 900)])
    add('random', '随机', 'random', numbers(40, -3000, 5000))
    add('larger', '500 个', '500 numbers', numbers(500, -1234, 777))
