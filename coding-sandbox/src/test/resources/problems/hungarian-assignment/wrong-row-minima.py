def assign(cost):
    return [row.index(min(row)) for row in cost]
