def places(old, new):
    """For each new index: the two old ones beside its centre, and the weight of the second."""
    found = []
    for i in range(new):
        at = min(max((i + 0.5) * old / new - 0.5, 0.0), old - 1.0)
        low = int(at)
        found.append((low, min(low + 1, old - 1), at - low))
    return found


def resize(image, height, width):
    columns = places(len(image[0]), width)
    out = []
    for top, bottom, down in places(len(image), height):
        line = []
        for left, right, across in columns:
            upper = image[top][left] * (1 - across) + image[top][right] * across
            lower = image[bottom][left] * (1 - across) + image[bottom][right] * across
            line.append(upper * (1 - down) + lower * down)
        out.append(line)
    return out


def cases(add, random):
    def plane(h, w):
        return [[random.randint(0, 255) / 1 for _ in range(w)] for _ in range(h)]

    add('sample-double', '放大一倍', 'twice as large', [[0.0, 10.0], [20.0, 30.0]], 4, 4, sample=True)
    add('sample-half', '缩小一半', 'half as large', [[1.0, 3.0, 5.0, 7.0], [1.0, 3.0, 5.0, 7.0]], 1, 2, sample=True)
    add('same-size', '尺寸不变', 'the same size', plane(3, 4), 3, 4)
    add('one-pixel', '1×1 放大', 'a single pixel, enlarged', [[7.5]], 3, 2)
    add('to-one-pixel', '缩成 1×1', 'down to a single pixel', plane(5, 5), 1, 1)
    add('row', '只有一行', 'a single row', [[0.0, 100.0, 50.0]], 2, 7)
    add('column', '只有一列', 'a single column', [[0.0], [100.0], [50.0]], 5, 1)
    add('odd-ratio', '3 放大到 5', 'from 3 to 5', plane(3, 3), 5, 5)
    add('stretched', '一个方向放大，另一个缩小', 'larger one way, smaller the other', plane(4, 6), 7, 3)
    add('constant', '常数图不变', 'a constant image stays constant', [[42.0] * 3 for _ in range(4)], 6, 5)
    add('negative', '负值', 'negative values', [[-1.0, 1.0], [1.0, -1.0]], 3, 3)
    add('shrink-far', '缩到四分之一以下', 'to less than a quarter', plane(16, 17), 3, 4)
    add('larger', '12×12 到 20×20', '12×12 to 20×20', plane(12, 12), 20, 20)
