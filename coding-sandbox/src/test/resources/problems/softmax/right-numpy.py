import numpy


def softmax(logits, temperature):
    z = numpy.array(logits) / temperature
    powers = numpy.exp(z - z.max())
    return (powers / powers.sum()).tolist()
