def assign(cost):
    pairs = sorted((c, i, j) for i, row in enumerate(cost) for j, c in enumerate(row))
    rows, columns = {}, set()
    for c, i, j in pairs:
        if i not in rows and j not in columns:
            rows[i] = j
            columns.add(j)
    return [rows[i] for i in range(len(cost))]
