def sppf(x, kernel):
    height, width = len(x), len(x[0])

    def pool(reach):
        rows = [[max(row[max(0, c - reach):c + reach + 1]) for c in range(width)] for row in x]
        return [[max(rows[i][c] for i in range(max(0, r - reach), min(height, r + reach + 1)))
                 for c in range(width)] for r in range(height)]

    return [pool(kernel // 2 * times) for times in range(4)]
