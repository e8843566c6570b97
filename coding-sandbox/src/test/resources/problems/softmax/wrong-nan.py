import numpy


def softmax(logits, temperature):
    with numpy.errstate(all='ignore'):
        powers = numpy.exp(numpy.array(logits) / temperature)
        return (powers / powers.sum()).tolist()
