import numpy


def kalman_step(state, covariance, measured, dt, q, r):
    f = numpy.array([[1, dt], [0, 1]])
    n = q * numpy.array([[dt ** 4 / 4, dt ** 3 / 2], [dt ** 3 / 2, dt ** 2]])
    x, p = f @ numpy.array(state), f @ numpy.array(covariance) @ f.T + n
    if measured:
        k = p[:, 0] / (p[0, 0] + r)
        x, p = x + k * (measured[0] - x[0]), p - numpy.outer(k, p[0])
    return [x.tolist()] + p.tolist()
