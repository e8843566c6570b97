def assign(cost):
    """Adds one row after the other along the cheapest alternating path, found by Bellman and Ford."""
    if not cost:
        return []
    n, m = len(cost), len(cost[0])
    of_column = [-1] * m
    of_row = [-1] * n
    for start in range(n):
        dist = list(cost[start])
        parent = [start] * m
        changed = True
        while changed:
            changed = False
            for j in range(m):
                i = of_column[j]
                if i >= 0:
                    base = dist[j] - cost[i][j]
                    row = cost[i]
                    for k in range(m):
                        if k != j and base + row[k] < dist[k] - 1e-9:
                            dist[k] = base + row[k]
                            parent[k] = i
                            changed = True
        j = min((j for j in range(m) if of_column[j] < 0), key=lambda j: dist[j])
        while True:
            i = parent[j]
            previous = of_row[i]
            of_row[i], of_column[j] = j, i
            if i == start:
                break
            j = previous
    return of_row
