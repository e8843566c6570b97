def scatter(features, places, channels, height, width):
    image = [[[0.0] * width] * height for _ in range(channels)]
    for f, (r, c) in zip(features, places):
        if 0 <= r < height and 0 <= c < width:
            for k in range(channels):
                image[k][r][c] = f[k]
    return image
