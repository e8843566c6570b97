"""From text to the model's tensors. The README states the same steps for other languages."""
from dataclasses import dataclass

import torch

MAX_TITLE, MAX_CLAIM, MAX_ROW = 24, 56, 384


@dataclass
class Batch:
    answer_ids: torch.Tensor
    answer_kinds: torch.Tensor
    answer_mask: torch.Tensor
    claim_ids: torch.Tensor
    claim_mask: torch.Tensor
    owner: torch.Tensor
    spans: list               # per answer row: [(start, end)] of each token in the text, None outside it

    def inputs(self):
        return self.answer_ids, self.answer_kinds, self.answer_mask, self.claim_ids, self.claim_mask, self.owner


def batch(tokens, texts):
    """`texts`: [(title, answer, [claims])]."""
    rows, claims, owner, spans = [], [], [], []
    for i, (title, answer, listed) in enumerate(texts):
        head = [tokens.cls] + tokens.ids(title)[:MAX_TITLE] + [tokens.sep]
        body = tokens.spans(answer)[:MAX_ROW - len(head) - 1]
        rows.append((head, [t for t, _, _ in body]))
        spans.append([None] * len(head) + [(s, e) for _, s, e in body] + [None])
        for claim in listed:
            claims.append([tokens.cls] + tokens.ids(claim)[:MAX_CLAIM - 2] + [tokens.sep])
            owner.append(i)
    length = max(len(h) + len(b) + 1 for h, b in rows)
    ids, kinds, mask = (torch.zeros(len(rows), length, dtype=torch.long) for _ in range(3))
    for i, (head, body) in enumerate(rows):
        row = head + body + [tokens.sep]
        ids[i, :len(row)], mask[i, :len(row)] = torch.tensor(row), 1
        kinds[i, len(head):len(row)] = 1
    claim_ids, claim_mask = (torch.zeros(len(claims), max(map(len, claims)), dtype=torch.long) for _ in range(2))
    for i, claim in enumerate(claims):
        claim_ids[i, :len(claim)], claim_mask[i, :len(claim)] = torch.tensor(claim), 1
    return Batch(ids, kinds, mask, claim_ids, claim_mask, torch.tensor(owner), spans)
