"""From text to the model's tensors: one row with the answer and all claims of a rubric. The README states the same for other languages.

    part   0 0 0 0 ... 0  1 1 1  2 2 2 2  ...      0: question and answer; k: the k-th claim
    place  0 1 2 3 ... A  0 1 2  0 1 2 3  ...
    said   0 0 1 1 ... 0  0 0 0  0 0 0 0  ...      1: words of the answer
"""
from dataclasses import dataclass

import torch

MAX_TITLE, MAX_CLAIM, MAX_ANSWER = 32, 72, 448
PLACES = 512


@dataclass
class Row:
    ids: torch.Tensor         # (N,)
    places: torch.Tensor
    parts: torch.Tensor
    said: torch.Tensor
    spans: list               # (start, end) in the answer of every token of it, None elsewhere


def row(tokens, title, answer, claims):
    head = [tokens.cls] + tokens.ids(title)[:MAX_TITLE] + [tokens.sep]
    body = tokens.spans(answer)[:MAX_ANSWER]
    ids = head + [i for i, _, _ in body] + [tokens.sep]
    places, parts = list(range(len(ids))), [0] * len(ids)
    said = [0] * len(head) + [1] * len(body) + [0]
    for number, claim in enumerate(claims, 1):
        piece = [tokens.cls] + tokens.ids(claim)[:MAX_CLAIM] + [tokens.sep]
        ids += piece
        places += range(len(piece))
        parts += [number] * len(piece)
        said += [0] * len(piece)
    spans = [None] * len(head) + [(s, e) for _, s, e in body] + [None] * (len(ids) - len(head) - len(body))
    return Row(*(torch.tensor(x) for x in (ids, places, parts, said)), spans)
