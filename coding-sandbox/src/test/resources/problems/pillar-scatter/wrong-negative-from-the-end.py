def scatter(features, places, channels, height, width):
    image = [[[0.0] * width for _ in range(height)] for _ in range(channels)]
    seen = set()
    for f, (r, c) in zip(features, places):
        if r < height and c < width:
            for k in range(channels):
                image[k][r][c] = max(image[k][r][c], f[k]) if (r, c) in seen else f[k]
            seen.add((r, c))
    return image
