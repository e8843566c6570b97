def conv2d(image, weights, bias, stride, padding):
    height, width = len(image[0]), len(image[0][0])
    kh, kw = len(weights[0][0]), len(weights[0][0][0])
    rows = (height + 2 * padding - kh) // stride + 1
    columns = (width + 2 * padding - kw) // stride + 1
    out = []
    for kernel, offset in zip(weights, bias):
        plane = []
        for r in range(rows):
            line = []
            for c in range(columns):
                total = offset
                for channel, part in zip(image, kernel):
                    for i in range(kh):
                        y = r * stride - padding + i
                        if 0 <= y < height:
                            for j in range(kw):
                                x = c * stride - padding + j
                                if 0 <= x < width:
                                    total += channel[y][x] * part[i][j]
                line.append(total)
            plane.append(line)
        out.append(plane)
    return out


def cases(add, random):
    def plane(h, w):
        return [[random.randint(-9, 9) / 2 for _ in range(w)] for _ in range(h)]

    def volume(c, h, w):
        return [plane(h, w) for _ in range(c)]

    def stack(o, c, h, w):
        return [volume(c, h, w) for _ in range(o)]

    add('sample-valid', '不补边，步长 1', 'no padding, stride 1', [[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]], [[[[1.0, 0.0], [0.0, -1.0]]]], [0.5], 1, 0, sample=True)
    add('sample-padded', '补一圈 0', 'one ring of padding', [[[1.0, 2.0], [3.0, 4.0]]], [[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]]], [0.0], 1, 1, sample=True)
    add('one-pixel', '1×1 图像与 1×1 核', 'a 1×1 image and a 1×1 kernel', [[[3.0]]], [[[[2.0]]]], [1.0], 1, 0)
    add('pointwise', '1×1 卷积混合通道', 'a 1×1 convolution mixes channels', volume(3, 2, 3), stack(2, 3, 1, 1), [0.5, -0.5], 1, 0)
    add('channels', '多个输入与输出通道', 'several channels in and out', volume(3, 5, 5), stack(4, 3, 3, 3), [0.0, 1.0, -1.0, 2.0], 1, 1)
    add('stride-two', '步长 2', 'stride 2', volume(2, 6, 6), stack(2, 2, 3, 3), [0.0, 0.25], 2, 1)
    add('ragged-end', '边缘凑不满一个窗口', 'a rest that fills no window', volume(1, 6, 7), stack(1, 1, 3, 3), [0.0], 3, 0)
    add('not-square', '长方形的图与核', 'neither image nor kernel is square', volume(2, 4, 7), stack(3, 2, 1, 3), [0.0, 0.0, 1.0], 1, 0)
    add('whole-image', '核与图一样大', 'the kernel is as large as the image', volume(2, 3, 4), stack(2, 2, 3, 4), [0.0, 0.0], 1, 0)
    add('wide-padding', '补边比图还大', 'more padding than image', [[[2.0]]], stack(1, 1, 3, 3), [0.0], 1, 3)
    add('bias-only', '权重全 0，只剩偏置', 'weights of zero: only the bias is left', volume(1, 3, 3), [[[[0.0, 0.0], [0.0, 0.0]]]] * 2, [1.5, -2.5], 1, 0)
    add('larger', '16×16，8 个输出通道', '16×16 with 8 output channels', volume(3, 16, 16), stack(8, 3, 3, 3), [i / 4 for i in range(8)], 1, 1)
