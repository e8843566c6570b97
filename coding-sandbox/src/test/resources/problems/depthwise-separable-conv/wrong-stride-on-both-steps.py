def separable(image, depthwise, pointwise, stride, padding):
    h, w, k = len(image[0]), len(image[0][0]), len(depthwise[0])
    at = lambda p, y, x: p[y][x] if 0 <= y < h and 0 <= x < w else 0.0
    rows, cols = (h + 2 * padding - k) // stride + 1, (w + 2 * padding - k) // stride + 1
    f = [[[sum(at(p, r * stride - padding + i, c * stride - padding + j) * q[i][j] for i in range(k) for j in range(k))
           for c in range(cols)] for r in range(rows)] for p, q in zip(image, depthwise)]
    return [[[sum(a * p[r][c] for a, p in zip(m, f)) for c in range(0, cols, stride)] for r in range(0, rows, stride)] for m in pointwise]
