def sppf(x, kernel):
    height, width, reach = len(x), len(x[0]), kernel // 2
    maps = [x]
    for _ in range(3):
        m = maps[-1]
        maps.append([[max(m[i][j] for i in range(max(0, r - reach), min(height, r + reach + 1))
                          for j in range(max(0, c - reach), min(width, c + reach + 1)))
                      for c in range(width)] for r in range(height)])
    return maps[1:]
