import numpy


def add_noise(x, noise, t, steps, first, last):
    kept = numpy.cumprod(1 - numpy.linspace(first, last, steps))[t]
    return (numpy.sqrt(kept) * numpy.array(x) + numpy.sqrt(1 - kept) * numpy.array(noise)).tolist()
