def assign(cost):
    """Shortest augmenting paths with potentials (Jonker and Volgenant's form of Kuhn's algorithm), O(N^2 M)."""
    if not cost:
        return []
    rows, columns = len(cost), len(cost[0])
    infinity = float('inf')
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner, before = [0] * (columns + 1), [0] * (columns + 1)  # 1-based; column 0 holds the row being placed
    for row in range(1, rows + 1):
        owner[0], column = row, 0
        slack, done = [infinity] * (columns + 1), [False] * (columns + 1)
        while owner[column]:
            done[column] = True
            current, step, following = owner[column], infinity, 0
            for j in range(1, columns + 1):
                if not done[j]:
                    reduced = cost[current - 1][j - 1] - row_price[current] - column_price[j]
                    if reduced < slack[j]:
                        slack[j], before[j] = reduced, column
                    if slack[j] < step:
                        step, following = slack[j], j
            for j in range(columns + 1):
                if done[j]:
                    row_price[owner[j]] += step
                    column_price[j] -= step
                else:
                    slack[j] -= step
            column = following
        while column:
            owner[column], column = owner[before[column]], before[column]
    chosen = [0] * rows
    for j in range(1, columns + 1):
        if owner[j]:
            chosen[owner[j] - 1] = j - 1
    return chosen


def cases(add, random):
    def matrix(n, m, low=0, high=10 ** 6):
        return [[random.randint(low, high) / 1000 for _ in range(m)] for _ in range(n)]

    add('sample-greedy-fails', '逐行取最小不是最优', 'taking the minimum row by row is not optimal', [[1.0, 2.0], [1.0, 9.0]], sample=True)
    add('sample-wide', '列比行多', 'more columns than rows', [[4.0, 1.0, 3.0], [2.0, 0.5, 5.0]], sample=True)
    add('empty', '没有行', 'no rows', [])
    add('one', '一行一列', 'one row, one column', [[7.0]])
    add('one-row', '一行，取最小的列', 'one row: the column of the minimum', [[5.0, 3.0, 8.0, 3.5]])
    add('diagonal', '对角线最优', 'the diagonal is best', [[0.0 if i == j else 10.0 + i + j / 7 for j in range(5)] for i in range(5)])
    add('reversed', '反对角线最优', 'the other diagonal is best', [[0.0 if i + j == 4 else 10.0 + i * 2 + j / 3 for j in range(5)] for i in range(5)])
    add('negative', '负代价', 'negative costs', matrix(5, 5, -10 ** 6, 10 ** 5))
    add('chain', '一个人让位，大家都要换', 'when one gives way, all must change', [[1.0, 2.0, 100.0, 100.0], [100.0, 1.0, 2.5, 100.0], [100.0, 100.0, 1.0, 2.25], [0.5, 100.0, 100.0, 50.0]])
    add('detr-like', '6 个真值，20 个预测', '6 true boxes, 20 predictions', matrix(6, 20))
    add('square-12', '12×12：枚举会超时', '12×12: permutations run out of time', matrix(12, 12))
    add('wide-60', '60 行 80 列', '60 rows, 80 columns', matrix(60, 80))
