def partition(x, window, shift):
    h, w = len(x), len(x[0])
    at = lambda r, c: x[r][c] if r < h and c < w else 0
    return [[at(t + i + shift, l + j + shift) for i in range(window) for j in range(window)]
            for t in range(0, h, window) for l in range(0, w, window)]
