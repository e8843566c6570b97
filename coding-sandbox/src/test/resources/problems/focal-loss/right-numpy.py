import numpy


def focal_loss(logits, targets, alpha, gamma):
    if not logits:
        return 0.0
    z, t = numpy.array(logits), numpy.array(targets)
    s = numpy.where(t == 1, z, -z)
    log_pt = -numpy.logaddexp(0, -s)
    rest = numpy.exp(-numpy.logaddexp(0, s))
    return float((-numpy.where(t == 1, alpha, 1 - alpha) * rest ** gamma * log_pt).mean())
