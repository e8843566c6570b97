def k_means(points, centres, rounds):
    centres = [list(c) for c in centres]
    for _ in range(rounds):
        groups = [[] for _ in centres]
        for point in points:
            distances = [sum((a - b) ** 2 for a, b in zip(point, centre)) for centre in centres]
            groups[distances.index(min(distances))].append(point)
        moved = [[sum(column) / len(group) for column in zip(*group)] if group else centre
                 for group, centre in zip(groups, centres)]
        if moved == centres:
            break
        centres = moved
    return centres


def cases(add, random):
    def around(x, y, n):
        return [[x + random.randint(-40, 40) / 20, y + random.randint(-40, 40) / 20] for _ in range(n)]

    add('sample-two', '两堆点', 'two groups', [[0.0, 0.0], [0.0, 2.0], [10.0, 0.0], [10.0, 2.0]], [[1.0, 1.0], [9.0, 1.0]], 5, sample=True)
    add('sample-one-round', '只做一轮', 'one round only', [[0.0], [1.0], [5.0], [6.0]], [[0.0], [1.0]], 1, sample=True)
    add('no-rounds', '零轮', 'no rounds', [[1.0, 1.0]], [[0.0, 0.0], [5.0, 5.0]], 0)
    add('no-points', '没有点', 'no points', [], [[1.0], [2.0]], 3)
    add('one-centre', '一个中心：总平均', 'one centre: the overall mean', around(3.0, 4.0, 9), [[0.0, 0.0]], 2)
    add('empty-cluster', '空簇留在原地', 'a centre without points stays', [[0.0, 0.0], [1.0, 0.0]], [[0.0, 0.0], [99.0, 99.0]], 4)
    add('tie', '一样近，归下标小的', 'equally near: the lower index', [[0.0], [2.0], [4.0]], [[0.0], [4.0]], 1)
    add('same-centres', '中心重合', 'equal centres', [[0.0], [4.0]], [[1.0], [1.0], [9.0]], 3)
    add('as-many-as-points', '中心与点一样多', 'as many centres as points', [[1.0], [5.0], [9.0]], [[8.0], [0.0], [4.0]], 3)
    add('more-rounds', '要几轮才稳定', 'needs several rounds', [[float(i)] for i in range(20)], [[0.0], [1.0], [2.0]], 50)
    add('stopped-early', '没稳定就停', 'stopped before it settles', [[float(i)] for i in range(20)], [[0.0], [1.0], [2.0]], 3)
    add('anchors', '宽高聚类，如求锚框', 'widths and heights, as for anchors', around(12.0, 30.0, 20) + around(60.0, 40.0, 20) + around(120.0, 140.0, 20), [[10.0, 10.0], [50.0, 50.0], [100.0, 100.0]], 10)
    add('larger', '200 点，5 个中心', '200 points, 5 centres', [p for x, y in ((0.0, 0.0), (8.0, 1.0), (3.0, 9.0), (12.0, 12.0), (-6.0, 7.0)) for p in around(x, y, 40)], [[1.0, 1.0], [7.0, 0.0], [2.0, 8.0], [9.0, 9.0], [-2.0, 3.0]], 20)
