import math


def learning_rate(step, warmup, total, peak, floor):
    if step >= total:
        return floor
    if step < warmup:
        return peak * step / warmup
    return floor + (peak - floor) * (1 + math.cos(math.pi * (step - warmup) / (total - warmup))) / 2
