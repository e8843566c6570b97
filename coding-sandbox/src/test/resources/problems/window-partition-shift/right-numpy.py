import numpy


def partition(x, window, shift):
    a = numpy.roll(numpy.array(x), (-shift, -shift), axis=(0, 1))
    h, w = a.shape
    a = a.reshape(h // window, window, w // window, window).transpose(0, 2, 1, 3)
    return a.reshape(-1, window * window).tolist()
