import numpy


def quantise(x):
    a = numpy.array(x, dtype=float)
    low, high = min(0.0, a.min(initial=0.0)), max(0.0, a.max(initial=0.0))
    s = float(high - low) / 255 if high > low else 1.0
    z = float(numpy.clip(numpy.round(-128 - low / s), -128, 127))
    q = numpy.clip(numpy.round(a / s) + z, -128, 127)
    return [[s, z], q.tolist(), ((q - z) * s).tolist()]
