def overlap(a, b):
    shared = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared
    return shared / union if union > 0 else 0.0


def track(frames, threshold, patience):
    alive, missed, begun, numbers = {}, {}, 0, []
    for boxes in frames:
        pairs = sorted((-overlap(last, box), number, i) for number, last in alive.items() for i, box in enumerate(boxes))
        found, used = {}, set()
        for negative, number, i in pairs:
            if -negative >= threshold and number not in used and i not in found:
                found[i] = number
                used.add(number)
        for number in list(alive):
            missed[number] = 0 if number in used else missed[number] + 1
            if missed[number] > patience:
                del alive[number], missed[number]
        for i, box in enumerate(boxes):
            if i not in found:
                found[i] = begun
                missed[begun] = 0
                begun += 1
            alive[found[i]] = box
        numbers.append([found[i] for i in range(len(boxes))])
    return numbers


def cases(add, random):
    def box(x, y, w=10.0, h=10.0):
        return [float(x), float(y), float(x + w), float(y + h)]

    add('sample-moving', '两个目标慢慢移动', 'two targets move slowly', [[box(0, 0), box(50, 0)], [box(1, 0), box(51, 1)], [box(2, 1), box(52, 2)]], 0.3, 0, sample=True)
    add('sample-newcomer', '中途来了一个', 'one arrives later', [[box(0, 0)], [box(40, 40), box(1, 1)]], 0.3, 0, sample=True)
    add('no-frames', '没有帧', 'no frames', [], 0.3, 1)
    add('empty-frames', '空帧', 'empty frames', [[], [], []], 0.3, 1)
    add('occluded', '遮挡一帧，耐心足够', 'occluded for a frame, with patience', [[box(0, 0)], [], [box(1, 0)]], 0.3, 1)
    add('gone', '遮挡太久：换新编号', 'occluded for too long: a new number', [[box(0, 0)], [], [], [box(1, 0)]], 0.3, 1)
    add('no-patience', '没有耐心', 'no patience', [[box(0, 0)], [], [box(0, 0)]], 0.3, 0)
    add('missed-in-turn', '断断续续：计数清零', 'missed now and then: the count starts anew', [[box(0, 0)], [], [box(0, 0)], [], [box(0, 0)], [], [box(0, 0)]], 0.3, 1)
    add('swapped-order', '检测的次序颠倒', 'boxes come in another order', [[box(0, 0), box(30, 0)], [box(31, 0), box(1, 0)]], 0.3, 0)
    add('contended', '两条轨迹争一个框', 'two tracks want one box', [[box(0, 0), box(6, 0)], [box(4, 0)]], 0.2, 2)
    add('equal-overlap', 'IoU 相同：编号小的先', 'equal IoU: the lower number first', [[box(0, 0), box(8, 0)], [box(4, 0)]], 0.2, 2)
    add('at-threshold', '正好等于阈值', 'an IoU that equals the threshold', [[[0.0, 0.0, 10.0, 10.0]], [[0.0, 0.0, 10.0, 5.0]]], 0.5, 0)
    add('jump', '跳得太远', 'a jump too far', [[box(0, 0)], [box(20, 20)]], 0.1, 3)
    add('last-box', '遮挡后以最后的框为准', 'the last box counts after an occlusion', [[box(0, 0)], [box(6, 0)], [], [box(12, 0)]], 0.2, 2)
    add('best-first', '先配最大的 IoU，不按检测次序', 'the highest IoU first, not the first box', [[box(0, 0), box(6, 0)], [box(2, 0), box(1, 0)]], 0.2, 1)
    people = [[random.randint(0, 300), random.randint(0, 200), random.randint(-4, 4), random.randint(-3, 3)] for _ in range(12)]
    frames = []
    for _ in range(25):
        frames.append([box(x, y, 24, 40) for x, y, _, _ in people if random.random() > 0.15])
        for p in people:
            p[0], p[1] = p[0] + p[2], p[1] + p[3]
    add('crowd', '12 人 25 帧，时有漏检', '12 people, 25 frames, some missed', frames, 0.3, 2)
