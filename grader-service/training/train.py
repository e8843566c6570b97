"""Trains one verdict model and writes its weights, and its predictions for the questions it has not seen.

  train.py --language zh --jar ENCODER.jar --folds 2 --fold 0 --epochs 6 --seed 1 --out DIR
With --fold -1 it trains on all questions. --without NAMES drops parts, for the ablation.
"""
import argparse
import copy
import json
import math
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

import corpus
import examples
from encoder import Weights
from model import SHAPES, VERDICTS, VerdictModel
from reading import batch
from wordpiece import WordPiece

ANSWERS_A_STEP = 3
LABEL = {v: i for i, v in enumerate(VERDICTS)}
RUBRICS = ("labelled", "bank")
WEIGHT = torch.tensor([1.0, 1.2, 1.0, 1.6])    # contradictions are rare and matter most


class ScoreHead(nn.Module):
    """Score out of one, from a rubric's verdict shares; one set of factors per kind of rubric. Only steers the training."""

    def __init__(self):
        super().__init__()
        self.partial, self.false = nn.Parameter(torch.full((2,), 0.5)), nn.Parameter(torch.full((2,), 0.6))
        self.scale, self.offset = nn.Parameter(torch.ones(2)), nn.Parameter(torch.zeros(2))

    def forward(self, verdicts, weights, kind):
        shares = (verdicts * (weights / weights.sum()).unsqueeze(-1)).sum(0)
        return self.offset[kind] + self.scale[kind] * (shares[0] + self.partial[kind] * shares[1] - self.false[kind] * shares[3])


class Known:
    """What the frozen layers make of each claim."""

    def __init__(self):
        self.rows = {}

    def read(self, model, tokens, claim):
        if claim not in self.rows:
            made = batch(tokens, [("", "", [claim])])
            self.rows[claim] = model.read_alone(made.claim_ids, torch.zeros_like(made.claim_ids), made.claim_mask)[0]
        return self.rows[claim]


def load(language, folds, fold):
    """(training answers, held-out answers, questions): a question is in the fold of its number in the sorted list."""
    found = corpus.answers()
    if language == "en":
        translation = corpus.english_points()
        found = [corpus.in_english(a, translation) for a in found if a.language == "en"]
    else:
        found = [a for a in found if a.language != "en"]
    everything = corpus.questions(language, found)
    names = sorted(everything)
    held = {n for i, n in enumerate(names) if i % folds == fold} if fold >= 0 else set()
    return [a for a in found if a.question not in held], [a for a in found if a.question in held], everything, held


def loss(model, score_head, tokens, known, chosen, without):
    made = batch(tokens, [(e.title, e.text, [p.claim for p in e.points]) for e in chosen])
    with torch.no_grad():
        answer = model.read_alone(made.answer_ids, made.answer_kinds, made.answer_mask)
        claims = nn.utils.rnn.pad_sequence([known.read(model, tokens, p.claim) for e in chosen for p in e.points], batch_first=True)
    logits, evidence = model.compare(answer, made.answer_kinds, made.answer_mask, claims, made.claim_mask, made.owner)
    points = [(i, p) for i, e in enumerate(chosen) for p in e.points]
    labels = torch.tensor([LABEL[p.verdict] if p.verdict else -100 for _, p in points])
    total = F.cross_entropy(logits, labels, ignore_index=-100, label_smoothing=0.05, weight=WEIGHT) if (labels >= 0).any() else 0
    if "evidence" not in without:
        quoted = []
        for row, (i, p) in enumerate(points):
            at = chosen[i].text.find(p.quote) if p.quote and p.verdict not in (None, "absent") else -1
            hit = [t for t, s in enumerate(made.spans[i]) if at >= 0 and s and s[0] >= at and s[1] <= at + len(p.quote)]
            if hit:
                quoted.append(-evidence[row, hit].logsumexp(0))
        if quoted:
            total = total + 0.15 * torch.stack(quoted).clamp(max=8).mean()
    if "score" not in without:
        probabilities, begin, errors = logits.softmax(-1), 0, []
        for e in chosen:
            weights = torch.tensor([p.weight for p in e.points], dtype=torch.float)
            if e.score is not None:
                guess = score_head(probabilities[begin:begin + len(e.points)], weights, RUBRICS.index(e.rubric))
                errors.append((guess - e.score / 10) ** 2)
            begin += len(e.points)
        if errors:
            total = total + 5 * torch.stack(errors).mean()
    return total


class Optimiser:
    """AdamW on 32-bit weights; the passes run on a 16-bit copy, which is three times as fast where the CPU knows bfloat16."""

    def __init__(self, model, score_head, rate):
        for part in (model.words, model.places, model.kinds, model.norm, *model.layers[:model.lower]):
            part.requires_grad_(False)
        self.fast = copy.deepcopy(model).bfloat16().train()
        self.pairs = [(p, q) for p, q in zip(model.parameters(), self.fast.parameters()) if p.requires_grad]
        named = [(n.split(".")[0], p) for n, p in model.named_parameters() if p.requires_grad]
        new = ("seek", "sought", "hidden", "verdict")
        self.adam = torch.optim.AdamW([{"params": [p for n, p in named if n not in new], "top": rate},
                                       {"params": [p for n, p in named if n in new], "top": 5 * rate},
                                       {"params": score_head.parameters(), "top": 1e-2, "weight_decay": 0}], weight_decay=0.01)

    def step(self, factor):
        for slow, fast in self.pairs:
            slow.grad, fast.grad = fast.grad.float(), None
        nn.utils.clip_grad_norm_([slow for slow, _ in self.pairs], 1.0)
        for group in self.adam.param_groups:
            group["lr"] = group["top"] * factor
        self.adam.step()
        self.adam.zero_grad(set_to_none=True)
        with torch.no_grad():
            for slow, fast in self.pairs:
                fast.copy_(slow)


def fit(language, jar, answers, questions, epochs, compose, limit, seed, rate, without, out, begin=None):
    torch.manual_seed(seed)
    generator = random.Random(seed)
    tokens, model, score_head = WordPiece.of_jar(jar), VerdictModel(SHAPES[language]), ScoreHead()
    model.load_encoder(Weights(jar))
    if begin:
        model.load_state_dict(torch.load(begin))
    known, optimiser = Known(), Optimiser(model, score_head, rate)
    plan = [examples.epoch(answers, questions, generator, compose)[:limit] for _ in range(epochs)]
    steps, step, started = sum(math.ceil(len(e) / ANSWERS_A_STEP) for e in plan), 0, time.time()
    for number, made in enumerate(plan):
        total, batches = 0.0, alike(made, generator)
        for chosen in batches:
            factor = min(1, (step + 1) / (0.1 * steps)) * max(0, 1 - step / steps)
            value = loss(optimiser.fast, score_head, tokens, known, chosen, without)
            value.backward()
            optimiser.step(factor)
            total, step = total + value.item(), step + 1
            if step % 10 == 0:
                print(f"step {step}/{steps} loss {value.item():.3f} {time.time() - started:.0f} s", flush=True)
        torch.save(model.state_dict(), Path(out) / "model.pt")
        print(f"epoch {number + 1} loss {total / len(batches):.4f} after {time.time() - started:.0f} s", flush=True)
    return model, optimiser.fast.eval(), tokens


def alike(made, generator):
    """Batches of texts of about the same length."""
    pool = 10 * ANSWERS_A_STEP
    sets = [sorted(made[i:i + pool], key=lambda e: len(e.text)) for i in range(0, len(made), pool)]
    batches = [s[i:i + ANSWERS_A_STEP] for s in sets for i in range(0, len(s), ANSWERS_A_STEP)]
    generator.shuffle(batches)
    return batches


@torch.no_grad()
def predict(model, tokens, title, text, claims):
    """[[covered, partial, absent, contradicted]] as probabilities, and the best token's span of each claim."""
    made = batch(tokens, [(title, text, claims)])
    logits, evidence = model(*made.inputs())
    spans = [made.spans[0][int(e.argmax())] for e in evidence]
    return [[round(x, 4) for x in row] for row in logits.softmax(-1).tolist()], spans


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--language", choices=("zh", "en"), required=True)
    options.add_argument("--jar", required=True)
    options.add_argument("--folds", type=int, default=2)
    options.add_argument("--fold", type=int, default=-1)
    options.add_argument("--epochs", type=int, default=6)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--rate", type=float, default=1e-4)
    options.add_argument("--compose", type=float, default=0.6, help="composed answers for each real one")
    options.add_argument("--limit", type=int, help="at most so many examples an epoch")
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--without", default="")
    options.add_argument("--begin", help="weights to go on from, instead of the bare encoder")
    options.add_argument("--out", required=True)
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    answers, held, everything, names = load(given.language, given.folds, given.fold)
    questions = {n: q for n, q in everything.items() if n not in names}
    out = Path(given.out)
    out.mkdir(parents=True, exist_ok=True)
    model, fast, tokens = fit(given.language, given.jar, answers, questions, given.epochs, given.compose, given.limit, given.seed, given.rate, given.without.split(","), out, given.begin)
    torch.save(model.state_dict(), out / "model.pt")
    with open(out / "held.jsonl", "w", encoding="utf-8") as lines:
        for number, answer in enumerate(held):
            question, row = everything[answer.question], {"id": answer.id}
            kinds = [("labelled", answer.points), ("bank", question.rubric)]
            rows, spans = predict(fast, tokens, question.title, answer.text, [p.claim for _, points in kinds for p in points])
            for kind, points in kinds:
                if points:
                    row[kind], row[kind + "_spans"] = rows[:len(points)], spans[:len(points)]
                    rows, spans = rows[len(points):], spans[len(points):]
            if number % 3 == 0:
                other = everything[sorted(names)[(sorted(names).index(answer.question) + 1) % len(names)]]
                points = other.rubric or other.labelled
                row["off"], _ = predict(fast, tokens, other.title, answer.text, [p.claim for p in points])
                row["off_weights"] = [p.weight for p in points]
            lines.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main()
