def partition(x, window, shift):
    h, w = len(x), len(x[0])
    return [[x[(t + i - shift) % h][(l + j - shift) % w] for i in range(window) for j in range(window)]
            for t in range(0, h, window) for l in range(0, w, window)]
