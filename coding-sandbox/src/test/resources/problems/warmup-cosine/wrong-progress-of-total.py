import math


def learning_rate(step, warmup, total, peak, floor):
    if step >= total:
        return floor
    if step < warmup:
        return peak * (step + 1) / warmup
    return floor + (peak - floor) * (1 + math.cos(math.pi * step / total)) / 2
