def embed(image, patch, weights, bias, token, positions):
    height, width = len(image[0]), len(image[0][0])
    sequence = [list(token)]
    for top in range(0, height, patch):
        for left in range(0, width, patch):
            flat = [v for channel in image for row in channel[top:top + patch] for v in row[left:left + patch]]
            sequence.append([sum(w * v for w, v in zip(line, flat)) + b for line, b in zip(weights, bias)])
    return [[v + p for v, p in zip(entry, place)] for entry, place in zip(sequence, positions)]


def cases(add, random):
    def rows(n, d):
        return [[random.randint(-16, 16) / 8 for _ in range(d)] for _ in range(n)]

    def task(c, h, w, p, d, flat_positions=False):
        image = [rows(h, w) for _ in range(c)]
        count = (h // p) * (w // p) + 1
        return (image, p, rows(d, c * p * p), rows(1, d)[0], rows(1, d)[0],
                [[0.0] * d for _ in range(count)] if flat_positions else rows(count, d))

    add('sample-two-patches', '两个图块，不加位置', 'two patches, no positions', [[[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]]], 2, [[1.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0]], [0.0, 0.5], [9.0, 9.0], [[0.0, 0.0]] * 3, sample=True)
    add('sample-positions', '加位置编码', 'with positions', [[[1.0, 2.0]]], 1, [[2.0]], [0.0], [0.5], [[10.0], [20.0], [30.0]], sample=True)
    add('one-patch', '整张图一块', 'the image is one patch', *task(1, 3, 3, 3, 2))
    add('one-pixel', '一个像素', 'a single pixel', *task(1, 1, 1, 1, 1))
    add('channels', '三个通道：展开次序', 'three channels: the order of flattening', *task(3, 4, 4, 2, 3))
    add('order-of-patches', '图块行优先', 'patches are row-major', *task(1, 4, 6, 2, 2, True))
    add('wide', '宽大于高', 'wider than high', *task(2, 2, 8, 2, 3))
    add('high', '高大于宽', 'higher than wide', *task(2, 6, 2, 2, 3))
    add('pixels-as-patches', '每块一个像素', 'patches of one pixel', *task(3, 2, 3, 1, 4))
    add('wide-embedding', '嵌入比图块更宽', 'an embedding wider than the patch', *task(1, 4, 4, 2, 9))
    add('larger', '3×16×16，图块 4', '3×16×16, patches of 4', *task(3, 16, 16, 4, 8))
