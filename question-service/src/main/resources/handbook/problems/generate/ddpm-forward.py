import math


def add_noise(x, noise, t, steps, first, last):
    kept = 1.0
    for s in range(t + 1):
        beta = first + (last - first) * s / (steps - 1) if steps > 1 else first
        kept *= 1 - beta
    return [math.sqrt(kept) * a + math.sqrt(1 - kept) * e for a, e in zip(x, noise)]


def cases(add, random):
    def numbers(n):
        return [random.randint(-40, 40) / 16 for _ in range(n)]

    usual = (1000, 0.0001, 0.02)
    add('sample-first', '第 0 步：噪声很少', 'step 0: hardly any noise', [1.0, -1.0], [0.5, 0.5], 0, *usual, sample=True)
    add('sample-middle', '中途', 'half way', [1.0, -1.0], [0.5, 0.5], 500, *usual, sample=True)
    add('empty', '没有像素', 'no pixels', [], [], 10, *usual)
    add('last', '最后一步：几乎全是噪声', 'the last step: noise nearly all', [1.0, -1.0, 2.0], [0.5, 0.25, -0.5], 999, *usual)
    add('one-step', '只有一步的计划', 'a schedule of one step', [1.0], [-1.0], 0, 1, 0.3, 0.9)
    add('two-steps', '两步的计划，第二步', 'a schedule of two steps, the second', [1.0, 2.0], [-1.0, 0.5], 1, 2, 0.1, 0.5)
    add('constant-beta', 'β 处处相同', 'the same beta throughout', [1.0, 3.0], [1.0, -1.0], 9, 10, 0.1, 0.1)
    add('no-noise', '噪声为 0：只缩小', 'noise of 0: shrinks only', [1.0, -2.0, 4.0], [0.0, 0.0, 0.0], 300, *usual)
    add('only-noise', '信号为 0', 'a signal of 0', [0.0, 0.0], [1.0, -2.0], 300, *usual)
    add('falling-schedule', 'β 从大到小', 'a falling beta', numbers(3), numbers(3), 3, 8, 0.4, 0.05)
    add('second-step', '第 1 步', 'step 1', numbers(4), numbers(4), 1, *usual)
    add('larger', '64 个像素', '64 pixels', numbers(64), numbers(64), 250, *usual)
