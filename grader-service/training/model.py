"""The verdict model: reads an answer once, and every claim of the rubric against it.

A BERT encoder over one row of tokens with a block mask: the answer sees itself; a claim sees the answer and itself. So an
answer with P claims of C tokens costs A + P*C tokens instead of P*(A + C), and no claim can change another's verdict.
"""
import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn

from corpus import VERDICTS


@dataclass(frozen=True)
class Shape:
    layers: int               # taken from the bottom of the encoder
    hidden: int
    heads: int
    inner: int
    vocabulary: int


SHAPES = {"zh": Shape(4, 512, 8, 2048, 21128), "en": Shape(8, 384, 12, 1536, 30522)}


class Layer(nn.Module):
    def __init__(self, shape):
        super().__init__()
        h = shape.hidden
        self.heads, self.size = shape.heads, h // shape.heads
        self.query, self.key, self.value, self.out = (nn.Linear(h, h) for _ in range(4))
        self.up, self.down = nn.Linear(h, shape.inner), nn.Linear(shape.inner, h)
        self.norm_attention, self.norm_output = nn.LayerNorm(h, eps=1e-12), nn.LayerNorm(h, eps=1e-12)

    def split(self, x):
        return x.view(-1, self.heads, self.size).transpose(0, 1)

    def forward(self, x, hidden):
        scores = self.split(self.query(x) / math.sqrt(self.size)) @ self.split(self.key(x)).transpose(1, 2) + hidden
        mixed = scores.softmax(-1) @ self.split(self.value(x))
        x = self.norm_attention(x + self.out(mixed.transpose(0, 1).reshape(x.shape)))
        return self.norm_output(x + self.down(F.gelu(self.up(x))))


class VerdictModel(nn.Module):
    def __init__(self, shape, dropout=0.1):
        super().__init__()
        h = shape.hidden
        self.words, self.places, self.kinds = nn.Embedding(shape.vocabulary, h), nn.Embedding(512, h), nn.Embedding(2, h)
        self.norm = nn.LayerNorm(h, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.dropout = nn.Dropout(dropout)
        self.seek, self.sought = nn.Linear(h, h), nn.Linear(h, h)
        self.hidden, self.verdict = nn.Linear(4 * h, h), nn.Linear(h, len(VERDICTS))

    def forward(self, ids, places, parts, said):
        """All (N,), see layout.py. Returns verdict logits (P, 4), and evidence (P, N): log of how much each token was used."""
        x = self.dropout(self.norm(self.words(ids) + self.places(places) + self.kinds(said)))
        seen = (parts.unsqueeze(0) == parts.unsqueeze(1)) | (parts == 0).unsqueeze(0)
        hidden = (seen.to(x.dtype) - 1) * 1e4
        for layer in self.layers:
            x = layer(x, hidden)
        # the first token of every claim has place 0, as has the answer's, which is dropped
        first = (places == 0).nonzero().squeeze(1)[1:]
        member = (parts[first].unsqueeze(1) == parts.unsqueeze(0)).to(x.dtype)
        mean = (member @ x) / member.sum(1, keepdim=True)
        looked = self.seek(mean) @ self.sought(x).transpose(0, 1) / math.sqrt(x.shape[-1])
        evidence = (looked.float() + (said.unsqueeze(0).float() - 1) * 1e4).log_softmax(-1)
        quote = evidence.exp().to(x.dtype) @ x
        features = torch.cat([x[first], mean, quote, mean * quote], -1)
        return self.verdict(self.dropout(F.gelu(self.hidden(self.dropout(features))))).float(), evidence

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


def set_norm(norm, weights, name):
    norm.weight.data, norm.bias.data = weights.plain(name + ".weight"), weights.plain(name + ".bias")
