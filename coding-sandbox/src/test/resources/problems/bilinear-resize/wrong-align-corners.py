def resize(image, height, width):
    old_h, old_w = len(image), len(image[0])
    out = []
    for i in range(height):
        y = i * (old_h - 1) / (height - 1) if height > 1 else 0.0
        line = []
        for j in range(width):
            x = j * (old_w - 1) / (width - 1) if width > 1 else 0.0
            t, l = int(y), int(x)
            b, r = min(t + 1, old_h - 1), min(l + 1, old_w - 1)
            dy, dx = y - t, x - l
            line.append((image[t][l] * (1 - dx) + image[t][r] * dx) * (1 - dy) + (image[b][l] * (1 - dx) + image[b][r] * dx) * dy)
        out.append(line)
    return out
