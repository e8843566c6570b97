def pool(x, kernel):
    height, width, reach = len(x), len(x[0]), kernel // 2
    return [[max(x[i][j] for i in range(max(0, r - reach), min(height, r + reach + 1))
                 for j in range(max(0, c - reach), min(width, c + reach + 1)))
             for c in range(width)] for r in range(height)]


def sppf(x, kernel):
    maps = [[list(row) for row in x]]
    for _ in range(3):
        maps.append(pool(maps[-1], kernel))
    return maps


def cases(add, random):
    def plane(h, w, low=-99, high=99):
        return [[random.randint(low, high) / 4 for _ in range(w)] for _ in range(h)]

    add('sample-peak', '一个峰值向外扩散', 'a peak spreads', [[0.0] * 7 for _ in range(3)] + [[0.0, 0.0, 0.0, 5.0, 0.0, 0.0, 0.0]] + [[0.0] * 7 for _ in range(3)], 3, sample=True)
    add('sample-row', '只有一行', 'a single row', [[1.0, 4.0, 2.0, 0.0, 3.0]], 3, sample=True)
    add('one-pixel', '一个像素', 'a single pixel', [[-2.5]], 5)
    add('kernel-one', '核为 1，什么都不变', 'kernel 1 changes nothing', plane(3, 4), 1)
    add('all-negative', '全是负数：补 0 会出错', 'all negative: padding with zeros goes wrong', plane(4, 5, -99, -1), 3)
    add('kernel-larger', '核比图大', 'the kernel is larger than the map', plane(3, 3), 9)
    add('column', '只有一列', 'a single column', plane(6, 1), 3)
    add('constant', '常数图', 'a constant map', [[1.5] * 4 for _ in range(4)], 5)
    add('even-sides', '偶数边长', 'even sides', plane(6, 8), 5)
    add('corner-peak', '峰值在角上', 'the peak is in a corner', [[9.0] + [0.0] * 7] + [[0.0] * 8 for _ in range(7)], 3)
    add('yolo', '20×20，核 5', '20×20 with kernel 5', plane(20, 20), 5)
