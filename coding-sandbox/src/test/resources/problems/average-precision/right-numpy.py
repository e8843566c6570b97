import numpy


def average_precision(scores, hits, positives):
    if not scores or positives == 0:
        return 0.0
    hit = numpy.array(hits)[numpy.argsort(-numpy.array(scores), kind='stable')]
    found = numpy.cumsum(hit)
    precision = found / numpy.arange(1, len(hit) + 1)
    envelope = numpy.maximum.accumulate(precision[::-1])[::-1]
    return float((hit * envelope).sum() / positives)
