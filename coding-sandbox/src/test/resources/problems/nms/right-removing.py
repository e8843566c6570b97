def nms(boxes, scores, threshold):
    left = sorted(range(len(boxes)), key=lambda i: -scores[i])
    kept = []
    while left:
        best = left.pop(0)
        kept.append(best)
        x1, y1, x2, y2 = boxes[best]
        rest = []
        for i in left:
            a1, b1, a2, b2 = boxes[i]
            w, h = min(x2, a2) - max(x1, a1), min(y2, b2) - max(y1, b1)
            shared = w * h if w > 0 and h > 0 else 0.0
            if shared <= threshold * ((x2 - x1) * (y2 - y1) + (a2 - a1) * (b2 - b1) - shared):
                rest.append(i)
        left = rest
    return kept
