def assign(cost):
    taken, out = set(), []
    for row in cost:
        j = min((j for j in range(len(row)) if j not in taken), key=lambda j: row[j])
        taken.add(j)
        out.append(j)
    return out
