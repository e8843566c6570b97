def embed(image, patch, weights, bias, token, positions):
    h, w = len(image[0]), len(image[0][0])
    out = [list(token)]
    for t in range(0, h, patch):
        for l in range(0, w, patch):
            v = [c[t + i][l + j] for i in range(patch) for j in range(patch) for c in image]
            out.append([sum(a * b for a, b in zip(line, v)) + b0 for line, b0 in zip(weights, bias)])
    return [[a + b for a, b in zip(e, p)] for e, p in zip(out, positions)]
