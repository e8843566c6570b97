import math


def softmax(logits, temperature):
    top = max(logits)
    powers = [math.exp((z - top) / temperature) for z in logits]
    total = sum(powers)
    return [p / total for p in powers]


def cases(add, random):
    add('sample-three', '三个得分', 'three logits', [1.0, 2.0, 3.0], 1.0, sample=True)
    add('sample-large', '很大的得分不溢出', 'large logits do not overflow', [1000.0, 1001.0], 1.0, sample=True)
    add('one', '一个元素', 'one element', [-3.0], 1.0)
    add('equal', '全相同', 'all equal', [5.0] * 4, 1.0)
    add('very-negative', '全都很小：分母不能是 0', 'all very negative: the denominator must not be 0', [-2000.0, -2001.0, -2002.0], 1.0)
    add('far-apart', '相差悬殊', 'far apart', [-1000.0, 0.0, 1000.0], 1.0)
    add('cold', '低温：接近独热', 'a low temperature: nearly one-hot', [1.0, 1.5, 0.5], 0.05)
    add('very-cold', '温度极低，除完再指数会溢出', 'so cold that a quotient overflows the exponential', [3.0, 4.0, 5.0], 0.001)
    add('hot', '高温：接近均匀', 'a high temperature: nearly uniform', [1.0, 2.0, 3.0], 100.0)
    add('zeros', '全 0', 'zeros', [0.0, 0.0], 2.0)
    add('ties-on-top', '两个并列最大', 'two tie at the top', [7.0, 7.0, -7.0], 0.5)
    add('many', '200 个', '200 logits', [random.randint(-80, 80) / 8 for _ in range(200)], 0.7)
