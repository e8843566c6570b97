def partition(x, window, shift):
    h, w = len(x), len(x[0])
    flat = [x[(r + shift) % h][(c + shift) % w] for r in range(h) for c in range(w)]
    size = window * window
    return [flat[i:i + size] for i in range(0, len(flat), size)]
