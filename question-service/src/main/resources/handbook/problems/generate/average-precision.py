def average_precision(scores, hits, positives):
    if positives == 0:
        return 0.0
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    precisions, recalls, found = [], [], 0
    for rank, i in enumerate(order, start=1):
        found += hits[i]
        precisions.append(found / rank)
        recalls.append(found / positives)
    total, best = 0.0, 0.0
    for k in range(len(order) - 1, -1, -1):
        best = max(best, precisions[k])
        total += (recalls[k] - (recalls[k - 1] if k else 0.0)) * best
    return total


def cases(add, random):
    add('sample-mixed', '命中与误报交替', 'hits and false alarms in turn', [0.9, 0.8, 0.7, 0.6], [1, 0, 1, 0], 2, sample=True)
    add('sample-missed', '有真值没找到', 'true boxes that were not found', [0.9, 0.5], [1, 1], 4, sample=True)
    add('empty', '没有检测', 'no detections', [], [], 3)
    add('no-positives', '没有真值', 'no true boxes', [0.9, 0.1], [0, 0], 0)
    add('perfect', '全部命中', 'all are hits', [0.9, 0.8, 0.7], [1, 1, 1], 3)
    add('all-false', '全是误报', 'all are false alarms', [0.9, 0.8], [0, 0], 3)
    add('unsorted', '得分不是排好的', 'scores that are not sorted', [0.2, 0.9, 0.5, 0.7], [1, 0, 1, 1], 3)
    add('envelope', '先误报后命中：包络抬高前面的精度', 'false alarms first: the envelope lifts what comes before', [0.9, 0.8, 0.7, 0.6, 0.5], [0, 1, 1, 1, 1], 4)
    add('late-false', '后面的误报不影响', 'false alarms at the end do not matter', [0.9, 0.8, 0.3, 0.2, 0.1], [1, 1, 0, 0, 0], 2)
    add('ties', '得分相同，保持先后', 'equal scores stay in their order', [0.5, 0.5, 0.5, 0.5], [0, 1, 1, 0], 2)
    add('one-of-many', '只找到一个', 'one found of many', [0.4], [1], 50)
    hits = [1 if random.random() < 0.4 else 0 for _ in range(200)]
    add('many', '200 个检测', '200 detections', [random.randint(1, 999) / 1000 for _ in hits], hits, 120)
