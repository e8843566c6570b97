def sppf(x, kernel):
    height, width, reach = len(x), len(x[0]), kernel // 2
    at = lambda m, i, j: m[i][j] if 0 <= i < height and 0 <= j < width else 0.0
    maps = [x]
    for _ in range(3):
        m = maps[-1]
        maps.append([[max(at(m, r + i, c + j) for i in range(-reach, reach + 1) for j in range(-reach, reach + 1))
                      for c in range(width)] for r in range(height)])
    return maps
