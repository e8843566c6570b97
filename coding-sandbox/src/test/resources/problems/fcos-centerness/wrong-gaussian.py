import math


def centerness(points, box):
    cx, cy = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    w, h = box[2] - box[0], box[3] - box[1]
    return [math.exp(-((x - cx) / w) ** 2 - ((y - cy) / h) ** 2) if w and h else 0.0 for x, y in points]
