import math


def online_softmax(scores, values):
    top, total, weighted = -math.inf, 0.0, 0.0
    for block, block_values in zip(scores, values):
        if not block:
            continue
        new = max(top, max(block))
        correction = math.exp(top - new)
        total *= correction
        weighted *= correction
        for score, value in zip(block, block_values):
            power = math.exp(score - new)
            total += power
            weighted += power * value
        top = new
    return [top, total, weighted / total]


def cases(add, random):
    def blocks(sizes, spread):
        scores = [[random.randint(-80, 80) / 80 * spread for _ in range(n)] for n in sizes]
        return scores, [[random.randint(-40, 40) / 8 for _ in s] for s in scores]

    add('sample-rising', '第二块抬高了最大值', 'the second block raises the maximum', [[1.0, 2.0], [4.0, 3.0]], [[10.0, 20.0], [30.0, 40.0]], sample=True)
    add('sample-falling', '最大值在第一块', 'the maximum is in the first block', [[3.0, 1.0], [2.0]], [[1.0, -1.0], [4.0]], sample=True)
    add('one-score', '只有一个得分', 'a single score', [[-7.0]], [[3.5]])
    add('one-block', '只有一块', 'one block', [[0.5, 1.5, -0.5]], [[1.0, 2.0, 3.0]])
    add('blocks-of-one', '每块一个', 'blocks of one', [[1.0], [3.0], [2.0], [5.0]], [[1.0], [2.0], [3.0], [4.0]])
    add('empty-block', '中间有空块', 'an empty block between', [[1.0], [], [2.0]], [[5.0], [], [7.0]])
    add('empty-first', '第一块是空的', 'the first block is empty', [[], [0.0, 1.0]], [[], [2.0, 4.0]])
    add('equal', '得分全相同', 'equal scores', [[2.0, 2.0], [2.0]], [[1.0, 2.0], [6.0]])
    add('all-negative', '全是负得分：初值 0 会出错', 'negative scores: starting from 0 goes wrong', [[-900.0], [-901.0, -899.0]], [[1.0], [2.0, 3.0]])
    add('huge', '得分上千', 'scores in the thousands', [[1000.0, 999.0], [2000.0], [1999.0, 2001.0]], [[1.0, 2.0], [3.0], [4.0, 5.0]])
    add('random', '随机块', 'random blocks', *blocks([3, 1, 5, 2], 6.0))
    add('many', '许多块', 'many blocks', *blocks([16] * 12, 30.0))
