import math


def cross_entropy(logits, labels):
    counted = sum(1 for y in labels if y != -1)
    loss, gradient = 0.0, []
    for row, label in zip(logits, labels):
        if label == -1:
            gradient.append([0.0] * len(row))
            continue
        top = max(row)
        powers = [math.exp(z - top) for z in row]
        total = sum(powers)
        loss += (math.log(total) + top - row[label]) / counted
        gradient.append([(p / total - (k == label)) / counted for k, p in enumerate(powers)])
    return [[loss]] + gradient


def cases(add, random):
    def rows(n, k, spread=4.0):
        return [[random.randint(-40, 40) / 40 * spread for _ in range(k)] for _ in range(n)]

    add('sample-one-row', '一行三类', 'one row, three classes', [[1.0, 2.0, 3.0]], [2], sample=True)
    add('sample-ignored', '忽略一行', 'an ignored row', [[0.0, 0.0], [1.0, -1.0]], [-1, 0], sample=True)
    add('two-rows', '两行取平均', 'the mean of two rows', [[2.0, 0.0], [0.0, 2.0]], [0, 0])
    add('sure-and-right', '很有把握而且对', 'sure and right', [[20.0, -20.0]], [0])
    add('sure-and-wrong', '很有把握却错了：不能取 log 0', 'sure and wrong: no log of 0', [[1000.0, -1000.0]], [1])
    add('large', '得分上千', 'logits in the thousands', [[3000.0, 3001.0, 2999.0]], [0])
    add('very-negative', '得分都很小', 'very negative logits', [[-5000.0, -5001.0]], [1])
    add('uniform', '全相同', 'equal logits', [[0.5] * 5], [4])
    add('all-ignored', '全部忽略', 'all ignored', [[1.0, 2.0], [3.0, 4.0]], [-1, -1])
    add('one-class', '只有一类', 'a single class', [[3.0], [-2.0]], [0, 0])
    add('mixed', '一半忽略', 'half of them ignored', rows(6, 4), [0, -1, 3, -1, 2, -1])
    add('larger', '20 行 10 类', '20 rows, 10 classes', rows(20, 10, 8.0), [random.randint(0, 9) for _ in range(20)])
