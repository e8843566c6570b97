def embed(image, patch, weights, bias, token, positions):
    h, w = len(image[0]), len(image[0][0])
    out = [list(token)]
    at = 1
    for t in range(0, h, patch):
        for l in range(0, w, patch):
            v = [x for c in image for row in c[t:t + patch] for x in row[l:l + patch]]
            out.append([sum(a * b for a, b in zip(line, v)) + b0 + p for line, b0, p in zip(weights, bias, positions[at])])
            at += 1
    return out
