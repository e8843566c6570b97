import numpy


def conv2d(image, weights, bias, stride, padding):
    x = numpy.pad(numpy.array(image), ((0, 0), (padding, padding), (padding, padding)))
    w = numpy.array(weights)
    windows = numpy.lib.stride_tricks.sliding_window_view(x, w.shape[2:], axis=(1, 2))[:, ::stride, ::stride]
    return (numpy.einsum('chwij,ocij->ohw', windows, w) + numpy.array(bias)[:, None, None]).tolist()
