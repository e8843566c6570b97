import math


def log_sigmoid(z):
    return -math.log1p(math.exp(-z)) if z >= 0 else z - math.log1p(math.exp(z))


def focal_loss(logits, targets, alpha, gamma):
    if not logits:
        return 0.0
    total = 0.0
    for z, target in zip(logits, targets):
        toward = z if target == 1 else -z  # the logit of p_t
        weight = alpha if target == 1 else 1 - alpha
        total -= weight * math.exp(gamma * log_sigmoid(-toward)) * log_sigmoid(toward)
    return total / len(logits)


def cases(add, random):
    add('sample-two', '一正一负', 'one positive, one negative', [1.0, -1.0], [1, 0], 0.25, 2.0, sample=True)
    add('sample-hard', '难的正样本', 'a hard positive', [-2.0], [1], 0.25, 2.0, sample=True)
    add('empty', '没有样本', 'no samples', [], [], 0.25, 2.0)
    add('easy-negative', '容易的负样本几乎不算', 'an easy negative hardly counts', [-6.0], [0], 0.25, 2.0)
    add('gamma-zero', 'γ 为 0：加权交叉熵', 'gamma 0: weighted cross entropy', [0.5, -0.5, 2.0], [1, 1, 0], 0.25, 0.0)
    add('alpha-half', 'α 为 0.5', 'alpha of 0.5', [0.3, -0.8], [0, 1], 0.5, 1.0)
    add('alpha-one', 'α 为 1：负样本不算', 'alpha 1: negatives do not count', [0.3, -0.8], [0, 1], 1.0, 2.0)
    add('gamma-half', 'γ 不是整数', 'a gamma that is not whole', [0.3, -0.8, 1.2], [0, 1, 1], 0.25, 0.5)
    add('overflow-positive', '正样本得分极低', 'a positive with a very low logit', [-1000.0], [1], 0.25, 2.0)
    add('overflow-negative', '负样本得分极高', 'a negative with a very high logit', [1000.0], [0], 0.25, 2.0)
    add('underflow', '极有把握而且对：损失 0，不是 nan', 'very sure and right: a loss of 0, not nan', [1000.0, -1000.0], [1, 0], 0.25, 2.0)
    add('imbalanced', '1 个正样本，99 个负样本', '1 positive, 99 negatives', [2.0] + [random.randint(-400, 0) / 100 for _ in range(99)], [1] + [0] * 99, 0.25, 2.0)
    add('random', '随机', 'random', [random.randint(-300, 300) / 100 for _ in range(60)], [random.randint(0, 1) for _ in range(60)], 0.25, 2.0)
