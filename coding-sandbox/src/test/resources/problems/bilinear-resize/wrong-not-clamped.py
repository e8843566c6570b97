import math


def resize(image, height, width):
    old_h, old_w = len(image), len(image[0])
    out = []
    for i in range(height):
        y = (i + 0.5) * old_h / height - 0.5
        t = math.floor(y)
        line = []
        for j in range(width):
            x = (j + 0.5) * old_w / width - 0.5
            l = math.floor(x)
            at = lambda r, c: image[r][c] if 0 <= r < old_h and 0 <= c < old_w else 0.0
            dy, dx = y - t, x - l
            line.append((at(t, l) * (1 - dx) + at(t, l + 1) * dx) * (1 - dy) + (at(t + 1, l) * (1 - dx) + at(t + 1, l + 1) * dx) * dy)
        out.append(line)
    return out
