def separable(image, depthwise, pointwise, stride, padding):
    height, width, size = len(image[0]), len(image[0][0]), len(depthwise[0])
    rows = (height + 2 * padding - size) // stride + 1
    columns = (width + 2 * padding - size) // stride + 1
    filtered = []
    for channel, kernel in zip(image, depthwise):
        plane = []
        for r in range(rows):
            line = []
            for c in range(columns):
                total = 0.0
                for i in range(size):
                    y = r * stride - padding + i
                    if 0 <= y < height:
                        for j in range(size):
                            x = c * stride - padding + j
                            if 0 <= x < width:
                                total += channel[y][x] * kernel[i][j]
                line.append(total)
            plane.append(line)
        filtered.append(plane)
    return [[[sum(w * plane[r][c] for w, plane in zip(weights, filtered)) for c in range(columns)] for r in range(rows)]
            for weights in pointwise]


def cases(add, random):
    def plane(h, w):
        return [[random.randint(-9, 9) / 2 for _ in range(w)] for _ in range(h)]

    def planes(c, h, w):
        return [plane(h, w) for _ in range(c)]

    add('sample-two-channels', '两个通道，1×1 核', 'two channels, 1×1 kernels', [[[1.0, 2.0]], [[3.0, 4.0]]], [[[2.0]], [[10.0]]], [[1.0, 1.0], [1.0, -1.0]], 1, 0, sample=True)
    add('sample-filter', '一个通道，3×3 核', 'one channel, a 3×3 kernel', [[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]], [[[0.0, 1.0, 0.0], [1.0, -4.0, 1.0], [0.0, 1.0, 0.5]]], [[1.0]], 1, 1, sample=True)
    add('one-pixel', '一个像素', 'a single pixel', [[[3.0]]], [[[2.0]]], [[0.5], [-1.0]], 1, 0)
    add('own-kernels', '每个通道用自己的核', 'each channel has its own kernel', planes(3, 4, 4), planes(3, 3, 3), [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]], 1, 1)
    add('more-out', '输出通道更多', 'more channels out', planes(2, 4, 5), planes(2, 3, 3), plane(5, 2), 1, 1)
    add('fewer-out', '输出通道更少', 'fewer channels out', planes(4, 3, 3), planes(4, 3, 3), plane(1, 4), 1, 1)
    add('stride-two', '步长 2', 'stride 2', planes(2, 7, 7), planes(2, 3, 3), plane(2, 2), 2, 1)
    add('ragged-end', '边缘凑不满一个窗口', 'a rest that fills no window', planes(1, 6, 8), planes(1, 3, 3), [[1.0]], 3, 0)
    add('no-padding', '不补边', 'no padding', planes(2, 5, 4), planes(2, 2, 2), plane(2, 2), 1, 0)
    add('zero-mix', '混合权重有 0', 'weights of zero in the mix', planes(3, 3, 3), planes(3, 3, 3), [[0.0, 0.0, 0.0], [0.0, 2.0, 0.0]], 1, 1)
    add('larger', '6 个通道 12×12', '6 channels of 12×12', planes(6, 12, 12), planes(6, 3, 3), plane(8, 6), 1, 1)
