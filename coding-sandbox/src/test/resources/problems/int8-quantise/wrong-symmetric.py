def quantise(x):
    top = max([abs(v) for v in x] + [0.0])
    s = top / 127 if top else 1.0
    q = [max(-128, min(127, round(v / s))) for v in x]
    return [[s, 0.0], [float(v) for v in q], [v * s for v in q]]
