def resize(image, height, width):
    old_h, old_w = len(image), len(image[0])
    return [[image[int((i + 0.5) * old_h / height)][int((j + 0.5) * old_w / width)] for j in range(width)] for i in range(height)]
