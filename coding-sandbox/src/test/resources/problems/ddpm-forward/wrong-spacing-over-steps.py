import math


def add_noise(x, noise, t, steps, first, last):
    kept = 1.0
    for s in range(t + 1):
        kept *= 1 - (first + (last - first) * s / steps)
    return [math.sqrt(kept) * a + math.sqrt(1 - kept) * e for a, e in zip(x, noise)]
