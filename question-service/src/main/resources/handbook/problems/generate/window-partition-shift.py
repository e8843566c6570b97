def partition(x, window, shift):
    height, width = len(x), len(x[0])
    windows = []
    for top in range(0, height, window):
        for left in range(0, width, window):
            windows.append([x[(top + i + shift) % height][(left + j + shift) % width]
                            for i in range(window) for j in range(window)])
    return windows


def cases(add, random):
    def counting(h, w):
        return [[r * w + c for c in range(w)] for r in range(h)]

    add('sample-plain', '不移位', 'no shift', counting(4, 4), 2, 0, sample=True)
    add('sample-shifted', '移一格', 'shifted by one', counting(4, 4), 2, 1, sample=True)
    add('one-window', '整张图一个窗口', 'the map is one window', counting(3, 3), 3, 0)
    add('one-window-shifted', '一个窗口，移位后绕回', 'one window, wrapped around', counting(3, 3), 3, 1)
    add('window-one', '窗口为 1', 'windows of 1', counting(2, 3), 1, 0)
    add('one-pixel', '一个像素', 'a single pixel', [[7]], 1, 0)
    add('wide', '宽大于高', 'wider than high', counting(2, 8), 2, 1)
    add('high', '高大于宽', 'higher than wide', counting(9, 3), 3, 2)
    add('largest-shift', '最大的移位', 'the largest shift', counting(8, 8), 4, 3)
    add('half-window', '移半个窗口，如 Swin', 'by half a window, as Swin does', counting(8, 8), 4, 2)
    add('negative-values', '负数', 'negative values', [[random.randint(-99, 99) for _ in range(6)] for _ in range(6)], 3, 1)
    add('larger', '28×28，窗口 7', '28×28, windows of 7', [[random.randint(0, 999) for _ in range(28)] for _ in range(28)], 7, 3)
