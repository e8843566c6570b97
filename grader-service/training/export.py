"""Writes a trained model as ONNX for the service: 8-bit weights with a scale per output channel, float arithmetic.

  export.py --language zh --jar ENCODER.jar --weights model.pt --out FOLDER --samples FILE
Writes zh.onnx, and for the service's tests what the model says of a few answers.
Activations stay float, so a verdict does not depend on what else is in the row, as it would with dynamic quantisation.
"""
import argparse
import io
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

import corpus
from layout import row
from model import SHAPES, VerdictModel
from train import predict
from wordpiece import WordPiece

INPUTS = ("ids", "places", "parts", "said")


class Served(torch.nn.Module):
    """What the service asks for: probabilities."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, places, parts, said):
        logits, evidence = self.model(ids, places, parts, said)
        return logits.softmax(-1), evidence.exp()


def traced(model, tokens):
    made = row(tokens, "title", "an answer of some length", ["a claim", "another claim"])
    buffer = io.BytesIO()
    torch.onnx.export(Served(model).eval(), (made.ids, made.places, made.parts, made.said), buffer, opset_version=13, do_constant_folding=True,
                      input_names=INPUTS, output_names=("verdicts", "evidence"),
                      dynamic_axes={**{n: {0: "tokens"} for n in INPUTS}, "verdicts": {0: "claims"}, "evidence": {0: "claims", 1: "tokens"}})
    return onnx.load_from_string(buffer.getvalue())


def to_eight_bits(graph):
    """Stores every matrix as int8; it becomes float again when the session is made (a table's rows when they are picked)."""
    users = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)
    kept, before = [], []
    for constant in graph.initializer:
        weight = numpy_helper.to_array(constant)
        if weight.ndim != 2 or weight.dtype != np.float32:
            kept.append(constant)
            continue
        name = constant.name
        if users[name][0].op_type == "Gather":
            scale = np.float32(max(np.abs(weight).max(), 1e-8) / 127)
            node = users[name][0]
            picked, node.output[0] = node.output[0], node.output[0] + ".whole"
            graph.node.insert(list(graph.node).index(node) + 1, helper.make_node("DequantizeLinear", [node.output[0], name + ".scale", name + ".zero"], [picked]))
            node.input[0] = name + ".eight"
        else:
            scale = (np.maximum(np.abs(weight).max(1), 1e-8) / 127).astype(np.float32)      # (out, in): Gemm turns it
            before.append(helper.make_node("DequantizeLinear", [name + ".eight", name + ".scale", name + ".zero"], [name], axis=0))
        whole = weight / (scale[:, None] if scale.ndim else scale)
        kept += [numpy_helper.from_array(np.clip(np.rint(whole), -127, 127).astype(np.int8), name + ".eight"),
                 numpy_helper.from_array(np.asarray(scale), name + ".scale"), numpy_helper.from_array(np.zeros(scale.shape, np.int8), name + ".zero")]
    del graph.initializer[:]
    graph.initializer.extend(kept)
    for node in reversed(before):
        graph.node.insert(0, node)


def samples(model, tokens, language):
    """A few answers with what the float model says of each point."""
    rubrics, answers = corpus.load()
    chosen = [a for a in answers if a.kind == "labelled" and (a.language == "en") == (language == "en")][::len(answers) // 12]
    for answer in chosen:
        rubric = rubrics[answer.question, answer.kind]
        yield {"title": rubric.title[language], "answer": answer.text, "claims": [p.claim[language] for p in rubric.points],
               "verdicts": predict(model, tokens, rubric, answer.text, language)}


def main():
    options = argparse.ArgumentParser()
    for name in ("language", "jar", "weights", "out", "samples"):
        options.add_argument("--" + name, required=True)
    given = options.parse_args()
    tokens, model = WordPiece.of_jar(given.jar), VerdictModel(SHAPES[given.language])
    model.load_state_dict(torch.load(given.weights))
    graph = traced(model, tokens)
    to_eight_bits(graph.graph)
    graph.producer_name = "viva"
    onnx.checker.check_model(graph)
    out = Path(given.out)
    (out / f"{given.language}.onnx").write_bytes(graph.SerializeToString())
    Path(given.samples).write_text(json.dumps(list(samples(model.eval(), tokens, given.language)), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
