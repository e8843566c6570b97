import math


def online_softmax(scores, values):
    top, total, weighted = -math.inf, 0.0, 0.0
    for block, block_values in zip(scores, values):
        if block:
            new = max(top, max(block))
            total *= math.exp(top - new)
            for s, v in zip(block, block_values):
                total += math.exp(s - new)
                weighted += math.exp(s - new) * v
            top = new
    return [top, total, weighted / total]
