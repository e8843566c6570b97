import math


def online_softmax(scores, values):
    s = [a for b in scores for a in b]
    v = [a for b in values for a in b]
    top = max(s)
    powers = [math.exp(a - top) for a in s]
    return [top, sum(powers), sum(p * a for p, a in zip(powers, v)) / sum(powers)]
