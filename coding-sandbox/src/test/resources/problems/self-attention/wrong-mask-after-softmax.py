import numpy


def self_attention(x, wq, wk, wv, causal):
    x = numpy.array(x)
    s = x @ numpy.array(wq) @ (x @ numpy.array(wk)).T / numpy.sqrt(len(wq[0]))
    p = numpy.exp(s - s.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    if causal:
        p = numpy.tril(p)
    return (p @ (x @ numpy.array(wv))).tolist()
