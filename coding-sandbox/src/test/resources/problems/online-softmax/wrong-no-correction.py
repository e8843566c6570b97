import math


def online_softmax(scores, values):
    top, total, weighted = -math.inf, 0.0, 0.0
    for block, block_values in zip(scores, values):
        for s, v in zip(block, block_values):
            top = max(top, s)
            total += math.exp(s - top)
            weighted += math.exp(s - top) * v
    return [top, total, weighted / total]
