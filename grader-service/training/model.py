"""The verdict model: reads an answer once, and every claim of the rubric against it.

The answer's tokens see only each other; a claim's tokens see the answer and the claim itself in the upper layers. So an
answer with P claims costs A + P*C tokens instead of P*(A + C), and no claim can change another claim's verdict. The lower
layers stay as the encoder came: what they make of a claim never changes, so training computes it once.
"""
import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn

VERDICTS = ("covered", "partial", "absent", "contradicted")


@dataclass(frozen=True)
class Shape:
    layers: int               # taken from the bottom of the encoder
    lower: int                # of these, how many read every text alone and are not trained
    hidden: int
    heads: int
    inner: int
    vocabulary: int


SHAPES = {"zh": Shape(4, 2, 512, 8, 2048, 21128), "en": Shape(6, 3, 384, 12, 1536, 30522)}


class Layer(nn.Module):
    def __init__(self, shape):
        super().__init__()
        h = shape.hidden
        self.heads = shape.heads
        self.query, self.key, self.value, self.out = (nn.Linear(h, h) for _ in range(4))
        self.up, self.down = nn.Linear(h, shape.inner), nn.Linear(shape.inner, h)
        self.norm_attention, self.norm_output = nn.LayerNorm(h, eps=1e-12), nn.LayerNorm(h, eps=1e-12)

    def split(self, x):
        n, length, h = x.shape
        return x.view(n, length, self.heads, h // self.heads).transpose(1, 2)

    def attend(self, x, scores, values):
        n, length, h = x.shape
        mixed = sum(p @ v for p, v in zip(scores, values)).transpose(1, 2).reshape(n, length, h)
        x = self.norm_attention(x + self.out(mixed))
        return self.norm_output(x + self.down(F.gelu(self.up(x))))

    def alone(self, x, bias):
        query, keys = self.split(self.query(x) / math.sqrt(x.shape[-1] // self.heads)), self.split(self.key(x))
        return self.attend(x, [(query @ keys.transpose(-1, -2)).add_(bias).softmax(-1)], [self.split(self.value(x))])

    def forward(self, answer, answer_bias, claims, claim_bias, owner):
        scale = 1 / math.sqrt(answer.shape[-1] // self.heads)
        keys, values = self.split(self.key(answer)), self.split(self.value(answer))
        own = (self.split(self.query(answer) * scale) @ keys.transpose(-1, -2)).add_(answer_bias)
        read = self.attend(answer, [own.softmax(-1)], [values])

        query = self.split(self.query(claims) * scale)
        to_self = (query @ self.split(self.key(claims)).transpose(-1, -2)).add_(claim_bias)
        to_answer = (query @ keys[owner].transpose(-1, -2)).add_(answer_bias[owner])
        shares = torch.cat([to_answer, to_self], -1).softmax(-1).split([answer.shape[1], claims.shape[1]], -1)
        return read, self.attend(claims, shares, [values[owner], self.split(self.value(claims))])


class VerdictModel(nn.Module):
    def __init__(self, shape, dropout=0.1):
        super().__init__()
        h = shape.hidden
        self.words, self.places, self.kinds = nn.Embedding(shape.vocabulary, h), nn.Embedding(512, h), nn.Embedding(2, h)
        self.norm, self.lower = nn.LayerNorm(h, eps=1e-12), shape.lower
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.dropout = nn.Dropout(dropout)
        self.seek, self.sought = nn.Linear(h, h), nn.Linear(h, h)
        self.hidden, self.verdict = nn.Linear(4 * h, h), nn.Linear(h, len(VERDICTS))

    def read_alone(self, ids, kinds, mask):
        """The frozen part: embeddings and lower layers, for answers and claims alike; all (rows, tokens)."""
        places = torch.arange(ids.shape[1]).unsqueeze(0)
        x = self.norm(self.words(ids) + self.places(places) + self.kinds(kinds))
        for layer in self.layers[:self.lower]:
            x = layer.alone(x, hide(mask, x.dtype))
        return x

    def forward(self, answer_ids, answer_kinds, answer_mask, claim_ids, claim_mask, owner):
        """Ids, kinds and masks are (rows, tokens); owner names each claim's answer row. Kind 1 marks the answer's words.

        Returns verdict logits (claims, 4) and evidence (claims, answer tokens): log of how much each token was used.
        """
        answer = self.read_alone(answer_ids, answer_kinds, answer_mask)
        claims = self.read_alone(claim_ids, torch.zeros_like(claim_ids), claim_mask)
        return self.compare(answer, answer_kinds, answer_mask, claims, claim_mask, owner)

    def compare(self, answer, answer_kinds, answer_mask, claims, claim_mask, owner):
        answer, claims = self.dropout(answer), self.dropout(claims)
        answer_bias, claim_bias = hide(answer_mask, answer.dtype), hide(claim_mask, answer.dtype)
        for layer in self.layers[self.lower:]:
            answer, claims = layer(answer, answer_bias, claims, claim_bias, owner)
        weight = claim_mask.unsqueeze(-1).to(claims.dtype)
        mean = (claims * weight).sum(1) / weight.sum(1)
        seen = (self.seek(mean).unsqueeze(1) @ self.sought(answer)[owner].transpose(-1, -2)).squeeze(1).float()
        outside = 1 - (answer_kinds * answer_mask)[owner].float()
        evidence = (seen / math.sqrt(answer.shape[-1]) - outside * 1e4).log_softmax(-1)
        quote = (evidence.exp().to(answer.dtype).unsqueeze(1) @ answer[owner]).squeeze(1)
        features = torch.cat([claims[:, 0], mean, quote, mean * quote], -1)
        return self.verdict(self.dropout(F.gelu(self.hidden(features)))).float(), evidence

    def load_encoder(self, weights):
        self.words.weight.data = weights.table("embeddings.word_embeddings.weight")
        self.places.weight.data = weights.table("embeddings.position_embeddings.weight")
        self.kinds.weight.data = weights.table("embeddings.token_type_embeddings.weight")
        set_norm(self.norm, weights, "embeddings.LayerNorm")
        for i, layer in enumerate(self.layers):
            at = f"encoder.layer.{i}."
            for part, name in ((layer.query, "attention.self.query"), (layer.key, "attention.self.key"),
                               (layer.value, "attention.self.value"), (layer.out, "attention.output.dense"),
                               (layer.up, "intermediate.dense"), (layer.down, "output.dense")):
                part.weight.data, part.bias.data = weights.linear(at + name)
            set_norm(layer.norm_attention, weights, at + "attention.output.LayerNorm")
            set_norm(layer.norm_output, weights, at + "output.LayerNorm")


def hide(mask, dtype):
    """What to add to attention scores so that padding is not seen."""
    return (mask[:, None, None, :].to(dtype) - 1) * 1e4


def set_norm(norm, weights, name):
    norm.weight.data, norm.bias.data = weights.plain(name + ".weight"), weights.plain(name + ".bias")
