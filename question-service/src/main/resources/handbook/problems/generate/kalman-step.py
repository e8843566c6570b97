def kalman_step(state, covariance, measured, dt, q, r):
    (a, b), (c, d) = covariance
    p, v = state[0] + dt * state[1], state[1]
    # F P F^T + Q
    a, b, c, d = (a + dt * (b + c) + dt * dt * d + q * dt ** 4 / 4, b + dt * d + q * dt ** 3 / 2,
                  c + dt * d + q * dt ** 3 / 2, d + q * dt * dt)
    if measured:
        spread = a + r
        k0, k1 = a / spread, c / spread
        surprise = measured[0] - p
        p, v = p + k0 * surprise, v + k1 * surprise
        a, b, c, d = (1 - k0) * a, (1 - k0) * b, c - k1 * a, d - k1 * b
    return [[p, v], [a, b], [c, d]]


def cases(add, random):
    one = [[1.0, 0.0], [0.0, 1.0]]
    add('sample-update', '预测后更新', 'predict, then update', [0.0, 1.0], one, [1.2], 1.0, 0.1, 0.5, sample=True)
    add('sample-occluded', '没有测量：只预测', 'no measurement: predict only', [0.0, 1.0], one, [], 1.0, 0.1, 0.5, sample=True)
    add('as-predicted', '测量正如预测', 'the measurement is as predicted', [2.0, 3.0], one, [5.0], 1.0, 0.0, 1.0)
    add('no-process-noise', '没有过程噪声', 'no process noise', [1.0, -1.0], [[2.0, 0.5], [0.5, 1.0]], [0.5], 0.5, 0.0, 1.0)
    add('no-time', '时间没有过去', 'no time has passed', [1.0, 5.0], [[2.0, 0.5], [0.5, 1.0]], [1.5], 0.0, 1.0, 1.0)
    add('sure-already', '协方差为 0：不理会测量', 'a covariance of 0 ignores the measurement', [1.0, 2.0], [[0.0, 0.0], [0.0, 0.0]], [9.0], 1.0, 0.0, 1.0)
    add('trusted-sensor', '测量噪声很小', 'very little measurement noise', [0.0, 0.0], [[10.0, 0.0], [0.0, 10.0]], [4.0], 1.0, 0.1, 1e-6)
    add('poor-sensor', '测量噪声很大', 'much measurement noise', [0.0, 0.0], one, [100.0], 1.0, 0.1, 1e6)
    add('correlated', '位置与速度相关', 'position and velocity are correlated', [1.0, 1.0], [[4.0, 1.5], [1.5, 2.0]], [3.0], 0.1, 0.2, 0.3)
    add('long-gap', '间隔很长', 'a long gap', [0.0, 2.0], one, [25.0], 10.0, 0.01, 2.0)
    add('long-gap-occluded', '间隔很长，没有测量', 'a long gap without a measurement', [0.0, 2.0], [[1.0, 0.25], [0.25, 1.0]], [], 10.0, 0.5, 2.0)
    for i in range(3):
        a, d = random.randint(4, 40) / 4, random.randint(4, 40) / 4
        b = random.randint(-4, 4) / 4
        add(f'random-{i + 1}', f'随机 {i + 1}', f'random {i + 1}', [random.randint(-90, 90) / 8, random.randint(-30, 30) / 8],
            [[a, b], [b, d]], [random.randint(-90, 90) / 8], random.randint(1, 20) / 10, random.randint(1, 20) / 10, random.randint(1, 20) / 10)
