def scatter(features, places, channels, height, width):
    image = [[[0.0] * width for _ in range(height)] for _ in range(channels)]
    taken = set()
    for feature, (row, column) in zip(features, places):
        if 0 <= row < height and 0 <= column < width:
            for plane, value in zip(image, feature):
                plane[row][column] = max(plane[row][column], value) if (row, column) in taken else value
            taken.add((row, column))
    return image


def cases(add, random):
    def rows(n, d):
        return [[random.randint(-40, 40) / 8 for _ in range(d)] for _ in range(n)]

    add('sample-two', '两个柱，两个通道', 'two pillars, two channels', [[1.0, 2.0], [3.0, 4.0]], [[0, 1], [1, 0]], 2, 2, 2, sample=True)
    add('sample-padding', '补齐的柱不管', 'a pillar of padding is left out', [[1.0], [9.0]], [[0, 0], [-1, -1]], 1, 2, 2, sample=True)
    add('empty', '没有柱', 'no pillars', [], [], 3, 2, 2)
    add('one-cell', '网格只有一格', 'a grid of one cell', [[1.5, -2.5]], [[0, 0]], 2, 1, 1)
    add('negative-values', '负特征要留下', 'negative features stay', [[-1.0], [-2.0]], [[0, 0], [1, 1]], 1, 2, 2)
    add('shared-cell', '同一格取最大', 'a shared cell takes the maximum', [[1.0, 5.0], [3.0, 2.0]], [[1, 1], [1, 1]], 2, 2, 2)
    add('shared-negative', '同一格都是负数：不与 0 比', 'a shared cell of negatives: 0 does not take part', [[-3.0], [-1.0], [-2.0]], [[0, 0], [0, 0], [0, 0]], 1, 1, 2)
    add('beyond', '行列超出网格', 'rows and columns beyond the grid', [[1.0], [2.0], [3.0]], [[2, 0], [0, 3], [1, 2]], 1, 2, 3)
    add('half-outside', '只有一个下标在外', 'one index outside only', [[1.0], [2.0], [3.0]], [[-1, 0], [0, -1], [0, 0]], 1, 2, 2)
    add('wide', '长方形网格：行列不能对调', 'a grid that is not square: rows and columns must not be swapped', rows(4, 2), [[0, 5], [1, 0], [0, 0], [1, 3]], 2, 2, 6)
    add('full', '每一格都有', 'every cell has one', rows(9, 2), [[r, c] for r in range(3) for c in range(3)], 2, 3, 3)
    add('larger', '150 个柱，20×24', '150 pillars on 20×24', rows(150, 4), [[random.randint(-1, 20), random.randint(-1, 24)] for _ in range(150)], 4, 20, 24)
