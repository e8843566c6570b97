def iou(a, b):
    width = max(0.0, min(a[2], b[2]) - max(a[0], b[0]) + 1)
    height = max(0.0, min(a[3], b[3]) - max(a[1], b[1]) + 1)
    shared = width * height
    area = lambda r: (r[2] - r[0] + 1) * (r[3] - r[1] + 1)
    return shared / (area(a) + area(b) - shared)
