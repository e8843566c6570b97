import math


def softmax(logits, temperature):
    powers = [math.exp(z / temperature) for z in logits]
    total = sum(powers)
    return [p / total for p in powers]
