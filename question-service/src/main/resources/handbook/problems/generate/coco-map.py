def overlap(a, b):
    shared = max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared
    return shared / union if union > 0 else 0.0


def average_precision(detections, truths, threshold):
    """Of one class; detections are sorted already."""
    matched, found, points = set(), 0, []
    for rank, detection in enumerate(detections, start=1):
        best, at = 0.0, None
        for i, truth in enumerate(truths):
            if truth[0] == detection[0] and i not in matched:
                value = overlap(detection[3:], truth[2:])
                if value > best:
                    best, at = value, i
        if at is not None and best >= threshold:
            matched.add(at)
            found += 1
        points.append((found / len(truths), found / rank))
    total, highest = 0.0, 0.0
    for percent in range(100, -1, -1):
        while points and points[-1][0] >= percent / 100:
            highest = max(highest, points.pop()[1])
        total += highest
    return total / 101


def coco_map(detections, truths):
    values = []
    for number in sorted({t[1] for t in truths}):
        of_class = sorted((d for d in detections if d[1] == number), key=lambda d: -d[2])
        for step in range(10):
            values.append(average_precision(of_class, [t for t in truths if t[1] == number], (50 + 5 * step) / 100))
    return sum(values) / len(values) if values else 0.0


def cases(add, random):
    def near(box, by):
        return [v + random.randint(-by, by) / 3 for v in box]

    def scene(counts, images, by, extra):
        """Classes with so many true boxes, each found with an error of up to `by`, and false alarms beside them."""
        truths, detections = [], []
        for number, count in enumerate(counts):
            for _ in range(count):
                x, y = random.randint(0, 200), random.randint(0, 200)
                box = [float(x), float(y), float(x + random.randint(20, 60)), float(y + random.randint(20, 60))]
                image = float(random.randrange(images))
                truths.append([image, float(number)] + box)
                if random.random() < 0.85:
                    detections.append([image, float(number), random.randint(300, 999) / 1000] + near(box, by))
            for _ in range(extra):
                x, y = random.randint(0, 200), random.randint(0, 200)
                detections.append([float(random.randrange(images)), float(number), random.randint(1, 700) / 1000, float(x), float(y), x + 30.0, y + 30.0])
        random.shuffle(detections)
        return detections, truths

    box = [0.0, 0.0, 10.0, 10.0]
    add('sample-perfect', '完全命中', 'a perfect hit', [[0.0, 0.0, 0.9] + box], [[0.0, 0.0] + box], sample=True)
    add('sample-half-overlap', 'IoU 约 0.73：只过五个阈值', 'an IoU of about 0.73 passes five thresholds', [[0.0, 0.0, 0.9, 0.0, 0.0, 10.0, 7.3]], [[0.0, 0.0] + box], sample=True)
    add('empty', '什么都没有', 'nothing at all', [], [])
    add('no-detections', '没有检测', 'no detections', [], [[0.0, 0.0] + box])
    add('no-truths', '没有真值', 'no true boxes', [[0.0, 0.0, 0.9] + box], [])
    add('duplicate', '重复检测是误报', 'a duplicate is a false alarm', [[0.0, 0.0, 0.9] + box, [0.0, 0.0, 0.95] + box, [0.0, 0.0, 0.5, 50.0, 50.0, 60.0, 60.0]], [[0.0, 0.0] + box, [0.0, 0.0, 50.0, 50.0, 60.0, 60.0]])
    add('other-image', '框对，图不对', 'the right box in the wrong image', [[1.0, 0.0, 0.9] + box], [[0.0, 0.0] + box])
    add('other-class', '框对，类别不对', 'the right box of the wrong class', [[0.0, 1.0, 0.9] + box], [[0.0, 0.0] + box])
    add('class-without-truth', '没有真值的类别不算', 'a class without true boxes does not count', [[0.0, 0.0, 0.9] + box, [0.0, 7.0, 0.8] + box], [[0.0, 0.0] + box])
    add('best-truth-taken', '最大的已配走，改配次大的', 'the best is matched already: the next best', [[0.0, 0.0, 0.9, 0.0, 0.0, 10.0, 10.0], [0.0, 0.0, 0.8, 1.0, 0.0, 11.0, 10.0]], [[0.0, 0.0, 0.5, 0.0, 10.5, 10.0], [0.0, 0.0, 2.0, 0.0, 12.0, 10.0]])
    add('equal-scores', '得分相同，保持先后', 'equal scores stay in their order', [[0.0, 0.0, 0.5, 80.0, 80.0, 90.0, 90.0], [0.0, 0.0, 0.5] + box], [[0.0, 0.0] + box])
    add('two-classes', '两个类别取平均', 'the mean of two classes', [[0.0, 0.0, 0.9] + box, [0.0, 1.0, 0.9, 50.0, 50.0, 60.0, 60.0]], [[0.0, 0.0] + box, [0.0, 1.0] + box])
    add('scene-small', '三张图，两类', 'three images, two classes', *scene([3, 7], 3, 6, 3))
    add('scene', '五张图，三类', 'five images, three classes', *scene([11, 7, 9], 5, 9, 12))
