from itertools import permutations


def assign(cost):
    if not cost:
        return []
    return list(min(permutations(range(len(cost[0])), len(cost)), key=lambda p: sum(r[j] for r, j in zip(cost, p))))
