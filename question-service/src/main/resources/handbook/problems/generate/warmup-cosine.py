import math


def learning_rate(step, warmup, total, peak, floor):
    if step >= total:
        return floor
    if step < warmup:
        return peak * (step + 1) / warmup
    progress = (step - warmup) / (total - warmup)
    return floor + (peak - floor) * (1 + math.cos(math.pi * progress)) / 2


def cases(add, random):
    add('sample-warming', '预热中', 'during warm-up', 4, 10, 110, 0.1, 0.001, sample=True)
    add('sample-halfway', '退火到一半', 'half way down', 60, 10, 110, 0.1, 0.0, sample=True)
    add('first', '第 0 步不是 0', 'step 0 is not 0', 0, 10, 110, 0.1, 0.0)
    add('last-of-warmup', '最后一个预热步到峰值', 'the last step of warm-up reaches the peak', 9, 10, 110, 0.1, 0.0)
    add('first-of-decay', '退火第一步仍是峰值', 'the first step of the decay is the peak still', 10, 10, 110, 0.1, 0.01)
    add('last', '最后一步', 'the last step', 109, 10, 110, 0.1, 0.01)
    add('at-total', '正好到总步数', 'at the total', 110, 10, 110, 0.1, 0.01)
    add('beyond', '超出总步数：不能再升回去', 'beyond the total: it must not rise again', 200, 10, 110, 0.1, 0.01)
    add('no-warmup', '没有预热', 'no warm-up', 0, 0, 100, 0.05, 0.0)
    add('no-warmup-middle', '没有预热，四分之一处', 'no warm-up, a quarter of the way', 25, 0, 100, 0.05, 0.005)
    add('only-warmup', '预热占满', 'warm-up all the way', 9, 10, 10, 0.1, 0.0)
    add('only-warmup-after', '预热占满，之后', 'after a warm-up all the way', 10, 10, 10, 0.1, 0.02)
    add('floor-is-peak', '下限等于峰值', 'the floor is the peak', 70, 10, 110, 0.1, 0.1)
    add('long', '很长的训练', 'a long training', 123457, 2000, 300000, 3e-4, 3e-6)
