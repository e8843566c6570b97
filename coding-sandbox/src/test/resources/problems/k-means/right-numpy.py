import numpy


def k_means(points, centres, rounds):
    c = numpy.array(centres, dtype=float)
    if not points:
        return c.tolist()
    x = numpy.array(points)
    for _ in range(rounds):
        nearest = ((x[:, None] - c[None]) ** 2).sum(axis=2).argmin(axis=1)
        for k in range(len(c)):
            if (nearest == k).any():
                c[k] = x[nearest == k].mean(axis=0)
    return c.tolist()
