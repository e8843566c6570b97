import math


def quantise(x):
    low, high = min(x + [0.0]), max(x + [0.0])
    s = (high - low) / 255 if high > low else 1.0
    z = max(-128, min(127, math.floor(-128 - low / s + 0.5)))
    q = [max(-128, min(127, math.floor(v / s + 0.5) + z)) for v in x]
    return [[s, float(z)], [float(v) for v in q], [(v - z) * s for v in q]]
