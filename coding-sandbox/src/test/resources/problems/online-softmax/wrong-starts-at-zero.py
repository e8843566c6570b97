import math


def online_softmax(scores, values):
    top, total, weighted = 0.0, 0.0, 0.0
    for block, block_values in zip(scores, values):
        for s, v in zip(block, block_values):
            new = max(top, s)
            total = total * math.exp(top - new) + math.exp(s - new)
            weighted = weighted * math.exp(top - new) + math.exp(s - new) * v
            top = new
    return [top, total, weighted / total if total else 0.0]
