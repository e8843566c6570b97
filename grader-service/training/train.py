"""Trains one verdict model and writes its weights, and its predictions for the questions it has not seen.

  train.py --language zh --jar ENCODER.jar --folds 3 --fold 0 --epochs 5 --seed 1 --out DIR
With --fold -1 it trains on all questions. --without NAMES leaves parts out, for the ablation: own, compose, score, evidence.
"""
import argparse
import copy
import json
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

import corpus
import examples
from encoder import Weights
from layout import row
from model import SHAPES, VerdictModel
from wordpiece import WordPiece

ANSWERS_A_STEP = 4
LABEL = {v: i for i, v in enumerate(corpus.VERDICTS)}
KINDS = ("labelled", "bank", "own")
WEIGHT = torch.tensor([1.0, 1.1, 1.0, 1.3])    # contradictions are rare and matter most


class ScoreHead(nn.Module):
    """Score out of one, from a rubric's verdict shares; one set of factors per kind of rubric. Only steers the training."""

    def __init__(self):
        super().__init__()
        n = len(KINDS)
        self.partial, self.false = nn.Parameter(torch.full((n,), 0.5)), nn.Parameter(torch.full((n,), 0.6))
        self.scale, self.offset = nn.Parameter(torch.ones(n)), nn.Parameter(torch.zeros(n))

    def forward(self, verdicts, weights, kind):
        shares = (verdicts * (weights / weights.sum()).unsqueeze(-1)).sum(0)
        return self.offset[kind] + self.scale[kind] * (shares[0] + self.partial[kind] * shares[1] - self.false[kind] * shares[3])


def split(rubrics, folds, fold):
    """Names of the questions held out: every `folds`-th of the handbook's, counted from `fold`; none where that is -1."""
    names = sorted({q for q, kind in rubrics if kind == "labelled"})
    return {n for i, n in enumerate(names) if i % folds == fold} if fold >= 0 else set()


def loss(model, head, tokens, example, without):
    made = row(tokens, example.title, example.text, example.claims)
    logits, evidence = model(made.ids, made.places, made.parts, made.said)
    labels = torch.tensor([LABEL[v] if v else -100 for v in example.verdicts])
    total = torch.zeros(())
    if (labels >= 0).any():
        losses = F.cross_entropy(logits, labels, ignore_index=-100, label_smoothing=0.05, weight=WEIGHT, reduction="none")
        total = losses.sum() / len(labels)
    if "evidence" not in without:
        quoted = []
        for k, (verdict, quote) in enumerate(zip(example.verdicts, example.quotes)):
            at = example.text.find(quote) if quote and verdict not in (None, "absent") else -1
            hit = [t for t, s in enumerate(made.spans) if at >= 0 and s and s[0] >= at and s[1] <= at + len(quote)]
            if hit:
                quoted.append(-evidence[k, hit].logsumexp(0))
        if quoted:
            total = total + 0.15 * torch.stack(quoted).clamp(max=8).mean()
    if "score" not in without and example.score is not None:
        guess = head(logits.softmax(-1), torch.tensor(example.weights), KINDS.index(example.kind))
        total = total + 4 * (guess - example.score / 10) ** 2
    return total


class Optimiser:
    """AdamW on 32-bit weights; the passes run on a 16-bit copy, which is three times as fast where the CPU knows bfloat16."""

    def __init__(self, model, head, rate):
        model.words.weight.requires_grad_(False)
        self.fast = copy.deepcopy(model).bfloat16().train()
        self.pairs = [(p, q) for p, q in zip(model.parameters(), self.fast.parameters()) if p.requires_grad]
        named = [(n.split(".")[0], p) for n, p in model.named_parameters() if p.requires_grad]
        new = ("seek", "sought", "hidden", "verdict")
        self.adam = torch.optim.AdamW([{"params": [p for n, p in named if n not in new], "top": rate},
                                       {"params": [p for n, p in named if n in new], "top": 4 * rate},
                                       {"params": head.parameters(), "top": 1e-2, "weight_decay": 0}], weight_decay=0.01)

    def step(self, factor):
        for slow, fast in self.pairs:
            slow.grad, fast.grad = fast.grad.float() / ANSWERS_A_STEP, None
        nn.utils.clip_grad_norm_([slow for slow, _ in self.pairs], 1.0)
        for group in self.adam.param_groups:
            group["lr"] = group["top"] * factor
        self.adam.step()
        self.adam.zero_grad(set_to_none=True)
        with torch.no_grad():
            for slow, fast in self.pairs:
                fast.copy_(slow)


def fit(model, tokens, plan, rate, without, out):
    head = ScoreHead()
    optimiser = Optimiser(model, head, rate)
    steps, step, started = sum(len(e) // ANSWERS_A_STEP for e in plan), 0, time.time()
    for number, made in enumerate(plan):
        total = 0.0
        for begin in range(0, len(made) - ANSWERS_A_STEP + 1, ANSWERS_A_STEP):
            for example in made[begin:begin + ANSWERS_A_STEP]:
                value = loss(optimiser.fast, head, tokens, example, without)
                if value.requires_grad:
                    value.backward()
                total += value.item()
            optimiser.step(min(1, (step + 1) / (0.06 * steps)) * max(0.0, 1 - step / steps))
            step += 1
            if step % 50 == 0:
                print(f"step {step}/{steps} loss {total / (begin + ANSWERS_A_STEP):.3f} {time.time() - started:.0f} s", flush=True)
        torch.save(model.state_dict(), out / "model.pt")
        print(f"epoch {number + 1} loss {total / len(made):.4f} after {time.time() - started:.0f} s", flush=True)
    print("score head", {n: [round(x, 2) for x in p.tolist()] for n, p in head.named_parameters()})


@torch.no_grad()
def predict(model, tokens, rubric, text, language):
    """[[covered, partial, absent, contradicted]], one row a point, as probabilities."""
    made = row(tokens, rubric.title[language], text, [p.claim[language] for p in rubric.points])
    logits, _ = model(made.ids, made.places, made.parts, made.said)
    return [[round(x, 4) for x in verdicts] for verdicts in logits.softmax(-1).tolist()]


def test(model, tokens, rubrics, answers, held, language, path):
    """One line an answer: its verdicts against every rubric of its question, and every third against another question's."""
    names = sorted(held)
    with open(path, "w", encoding="utf-8") as lines:
        for number, answer in enumerate(a for a in answers if a.question in held):
            found = {"id": answer.id}
            for kind in KINDS:
                if (answer.question, kind) in rubrics:
                    found[kind] = predict(model, tokens, rubrics[answer.question, kind], answer.text, language)
            if number % 3 == 0 and len(names) > 1:
                other = names[(names.index(answer.question) + 1) % len(names)]
                rubric = rubrics.get((other, "bank")) or rubrics[other, "labelled"]
                found["off"], found["off_weights"] = predict(model, tokens, rubric, answer.text, language), [p.weight for p in rubric.points]
            lines.write(json.dumps(found) + "\n")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--language", choices=("zh", "en"), required=True)
    options.add_argument("--jar", required=True)
    options.add_argument("--folds", type=int, default=3)
    options.add_argument("--fold", type=int, default=-1)
    options.add_argument("--epochs", type=int, default=5)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--rate", type=float, default=1e-4)
    options.add_argument("--compose", type=float, default=0.5, help="composed answers for each real one")
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--without", default="")
    options.add_argument("--begin", help="weights to go on from, instead of the bare encoder")
    options.add_argument("--out", required=True)
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    generator, out = random.Random(given.seed), Path(given.out)
    out.mkdir(parents=True, exist_ok=True)
    without = given.without.split(",")
    rubrics, answers = corpus.load()
    answers = [a for a in answers if (given.language == "zh" or a.language == "en")]
    held = split(rubrics, given.folds, given.fold)
    seen = {n: r for n, r in rubrics.items() if n[0] not in held and not ("own" in without and r.kind == "own")}
    learnt = [a for a in answers if (a.question, a.kind) in seen]
    tokens, model = WordPiece.of_jar(given.jar), VerdictModel(SHAPES[given.language])
    model.load_encoder(Weights(given.jar))
    if given.begin:
        model.load_state_dict(torch.load(given.begin))
    plan = [examples.epoch(seen, learnt, given.language, generator, 0 if "compose" in without else given.compose) for _ in range(given.epochs)]
    print(f"{len(seen)} rubrics, {len(learnt)} answers, {sum(map(len, plan)) // len(plan)} examples an epoch", flush=True)
    fit(model, tokens, plan, given.rate, without, out)
    test(model.eval(), tokens, rubrics, [a for a in answers if given.language == "en" or a.language != "en"], held, given.language, out / "held.jsonl")


if __name__ == "__main__":
    main()
