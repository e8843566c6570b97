import math


def add_noise(x, noise, t, steps, first, last):
    kept = 1 - (first + (last - first) * t / max(1, steps - 1))
    return [math.sqrt(kept) * a + math.sqrt(1 - kept) * e for a, e in zip(x, noise)]
