def conv2d(image, weights, bias, stride, padding):
    height, width = len(image[0]), len(image[0][0])
    kh, kw = len(weights[0][0]), len(weights[0][0][0])
    at = lambda p, y, x: p[y][x] if 0 <= y < height and 0 <= x < width else 0.0
    return [[[b + sum(at(p, r - padding + i, c - padding + j) * k[i][j]
                      for p, k in zip(image, w) for i in range(kh) for j in range(kw))
              for c in range((width + 2 * padding - kw) // stride + 1)]
             for r in range((height + 2 * padding - kh) // stride + 1)] for w, b in zip(weights, bias)]
