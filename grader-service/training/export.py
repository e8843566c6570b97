"""Writes a trained model as ONNX for the Java: one graph, 8-bit weights with a scale per output channel, float arithmetic.

  export.py --language zh --jar ENCODER.jar --weights model.pt --out FOLDER      (writes zh.onnx, zh-vocab.txt, zh.sha256)
Activations stay float, so a verdict does not depend on what else is in the batch, as it would with dynamic quantisation.
"""
import argparse
import hashlib
import math
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from model import SHAPES
from wordpiece import WordPiece

OPSET = 13


class Graph:
    """Builds the graph node by node; every method returns the name of its result."""

    def __init__(self, state):
        self.state, self.nodes, self.constants, self.count = state, [], [], 0
        self.named, self.floats = set(), {}

    def op(self, kind, *inputs, **attributes):
        self.count += 1
        name = f"{kind}_{self.count}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name, **attributes))
        return name

    def constant(self, value, dtype=np.float32, name=None):
        self.count += 1
        name = name or f"constant_{self.count}"
        if name not in self.named:                  # answers and claims share the lower layers' weights
            self.named.add(name)
            self.constants.append(numpy_helper.from_array(np.array(value, dtype), name))
        return name

    def eight_bit(self, name, weight, axis):
        """A weight stored as int8 and turned back to float when the session is made."""
        if name in self.floats:
            return self.floats[name]
        scale = np.maximum(np.abs(weight).max(1 - axis), 1e-8) / 127
        shape = (-1, 1) if axis == 0 else (1, -1)
        whole = np.clip(np.rint(weight / scale.reshape(shape)), -127, 127)
        zero = np.zeros(scale.shape, np.int8)
        self.floats[name] = self.op("DequantizeLinear", self.constant(whole, np.int8, name), self.constant(scale, name=name + ".scale"),
                                    self.constant(zero, np.int8, name + ".zero"), axis=axis)
        return self.floats[name]

    def linear(self, x, name):
        weight = self.eight_bit(name + ".weight", self.state[name + ".weight"].numpy().T, 1)
        return self.op("Add", self.op("MatMul", x, weight), self.constant(self.state[name + ".bias"].numpy(), name=name + ".bias"))

    def norm(self, x, name):
        centred = self.op("Sub", x, self.op("ReduceMean", x, axes=[-1]))
        spread = self.op("ReduceMean", self.op("Mul", centred, centred), axes=[-1])
        scaled = self.op("Div", centred, self.op("Sqrt", self.op("Add", spread, self.constant(1e-12))))
        return self.op("Add", self.op("Mul", scaled, self.constant(self.state[name + ".weight"].numpy(), name=name + ".weight")),
                       self.constant(self.state[name + ".bias"].numpy(), name=name + ".bias"))

    def gelu(self, x):
        half = self.op("Mul", x, self.constant(0.5))
        return self.op("Mul", half, self.op("Add", self.op("Erf", self.op("Div", x, self.constant(math.sqrt(2)))), self.constant(1.0)))

    def table(self, ids, name):
        """Rows of an embedding, turned to float after they are picked: the table itself stays in 8 bits."""
        weight = self.state[name].numpy()
        scale = float(np.abs(weight).max()) / 127
        whole = self.constant(np.clip(np.rint(weight / scale), -127, 127), np.int8, name)
        picked = self.op("Gather", whole, ids, axis=0)
        return self.op("DequantizeLinear", picked, self.constant(scale), self.constant(0, np.int8))


class Reader:
    """The forward pass of model.VerdictModel, for one answer."""

    def __init__(self, graph, shape):
        self.g, self.shape = graph, shape

    def read_alone(self, ids, kinds, bias):
        g = self.g
        length = g.op("Gather", g.op("Shape", ids), g.constant([1], np.int64), axis=0)
        place = g.op("Slice", g.constant(np.arange(512), np.int64), g.constant([0], np.int64), length)
        x = g.op("Add", g.op("Add", g.table(ids, "words.weight"), g.table(place, "places.weight")), g.table(kinds, "kinds.weight"))
        x = g.norm(x, "norm")
        for i in range(self.shape.lower):
            at = f"layers.{i}."
            scores = g.op("Softmax", self.scores(self.query(x, at), self.keys(x, at), bias), axis=-1)
            x = self.attend(x, g.op("MatMul", scores, self.values(x, at)), at)
        return x

    def heads(self, x):
        split = self.g.op("Reshape", x, self.g.constant([0, 0, self.shape.heads, self.shape.hidden // self.shape.heads], np.int64))
        return self.g.op("Transpose", split, perm=[0, 2, 1, 3])

    def query(self, x, at):
        scale = 1 / math.sqrt(self.shape.hidden // self.shape.heads)
        return self.heads(self.g.op("Mul", self.g.linear(x, at + "query"), self.g.constant(scale)))

    def keys(self, x, at):
        return self.heads(self.g.linear(x, at + "key"))

    def values(self, x, at):
        return self.heads(self.g.linear(x, at + "value"))

    def scores(self, query, keys, bias):
        return self.g.op("Add", self.g.op("MatMul", query, self.g.op("Transpose", keys, perm=[0, 1, 3, 2])), bias)

    def attend(self, x, mixed, at):
        g = self.g
        joined = g.op("Reshape", g.op("Transpose", mixed, perm=[0, 2, 1, 3]), g.constant([0, 0, self.shape.hidden], np.int64))
        x = g.norm(g.op("Add", x, g.linear(joined, at + "out")), at + "norm_attention")
        inner = g.gelu(g.linear(x, at + "up"))
        return g.norm(g.op("Add", x, g.linear(inner, at + "down")), at + "norm_output")

    def compare(self, answer, claims, claim_bias, none, sizes):
        g = self.g
        for i in range(self.shape.lower, self.shape.layers):
            at = f"layers.{i}."
            keys, values = self.keys(answer, at), self.values(answer, at)
            scores = g.op("Softmax", self.scores(self.query(answer, at), keys, none), axis=-1)
            read = self.attend(answer, g.op("MatMul", scores, values), at)
            # one answer: its keys and values are broadcast over the claims
            query = self.query(claims, at)
            both = g.op("Concat", self.scores(query, keys, none), self.scores(query, self.keys(claims, at), claim_bias), axis=-1)
            to_answer, to_self = self.parts(g.op("Softmax", both, axis=-1), sizes)
            mixed = g.op("Add", g.op("MatMul", to_answer, values), g.op("MatMul", to_self, self.values(claims, at)))
            claims = self.attend(claims, mixed, at)
            answer = read
        return answer, claims

    def parts(self, x, sizes):
        self.g.count += 1
        names = [f"Split_{self.g.count}_0", f"Split_{self.g.count}_1"]
        self.g.nodes.append(helper.make_node("Split", [x, sizes], names, f"Split_{self.g.count}", axis=-1))
        return names


def build(state, shape):
    g = Graph(state)
    reader = Reader(g, shape)
    none = g.constant(0.0)
    mask = g.op("Cast", "claim_mask", to=TensorProto.FLOAT)
    axes = g.constant([1, 2], np.int64)
    claim_bias = g.op("Mul", g.op("Sub", g.op("Unsqueeze", mask, axes), g.constant(1.0)), g.constant(1e4))
    answer = reader.read_alone("answer_ids", "answer_kinds", none)
    claims = reader.read_alone("claim_ids", g.op("Sub", "claim_ids", "claim_ids"), claim_bias)
    one = g.constant([1], np.int64)
    sizes = g.op("Concat", g.op("Gather", g.op("Shape", "answer_ids"), one, axis=0), g.op("Gather", g.op("Shape", "claim_ids"), one, axis=0), axis=0)
    answer, claims = reader.compare(answer, claims, claim_bias, none, sizes)
    weight = g.op("Unsqueeze", mask, g.constant([2], np.int64))
    mean = g.op("Div", g.op("ReduceSum", g.op("Mul", claims, weight), one, keepdims=0), g.op("ReduceSum", weight, one, keepdims=0))
    answer = g.op("Squeeze", answer, g.constant([0], np.int64))
    seen = g.op("MatMul", g.linear(mean, "seek"), g.op("Transpose", g.linear(answer, "sought"), perm=[1, 0]))
    outside = g.op("Mul", g.op("Sub", g.op("Cast", "answer_kinds", to=TensorProto.FLOAT), g.constant(1.0)), g.constant(1e4))
    evidence = g.op("Softmax", g.op("Add", g.op("Div", seen, g.constant(math.sqrt(shape.hidden))), outside), axis=-1)
    quote = g.op("MatMul", evidence, answer)
    first = g.op("Gather", claims, g.constant(0, np.int64), axis=1)
    features = g.op("Concat", first, mean, quote, g.op("Mul", mean, quote), axis=-1)
    logits = g.linear(g.gelu(g.linear(features, "hidden")), "verdict")
    g.nodes += [helper.make_node("Softmax", [logits], ["verdicts"], axis=-1), helper.make_node("Identity", [evidence], ["evidence"])]
    integers = lambda name, shape: helper.make_tensor_value_info(name, TensorProto.INT64, shape)
    floats = lambda name, shape: helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
    graph = helper.make_graph(g.nodes, "verdict", [integers("answer_ids", [1, "answer"]), integers("answer_kinds", [1, "answer"]),
                              integers("claim_ids", ["claims", "claim"]), integers("claim_mask", ["claims", "claim"])],
                              [floats("verdicts", ["claims", 4]), floats("evidence", ["claims", "answer"])], g.constants)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8, producer_name="viva")


def main():
    options = argparse.ArgumentParser()
    for name in ("language", "jar", "weights", "out"):
        options.add_argument("--" + name, required=True)
    given = options.parse_args()
    model = build(torch.load(given.weights), SHAPES[given.language])
    onnx.checker.check_model(model)
    vocabulary = WordPiece.of_jar(given.jar).vocab
    files = {f"{given.language}.onnx": model.SerializeToString(),
             f"{given.language}-vocab.txt": "".join(w + "\n" for w in sorted(vocabulary, key=vocabulary.get)).encode()}
    sums = ""
    for name, data in files.items():
        (Path(given.out) / name).write_bytes(data)
        sums += f"{hashlib.sha256(data).hexdigest()}  {name}\n"
    (Path(given.out) / f"{given.language}.sha256").write_text(sums)
    print(sums, end="")


if __name__ == "__main__":
    main()
