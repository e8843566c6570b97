"""Measures held-out predictions of the verdict models alone, point by point and as whole scores.

  evaluate.py --zh HELD... --en HELD...
HELD are held.jsonl files of train.py. Each question's answers are scored with limits that were fitted on the *other*
held-out questions. The arithmetic is the service's (ScoreRules), less its cap on lists of key terms.
"""
import argparse
import itertools
import json
from collections import defaultdict

import numpy as np

import corpus
from corpus import MOST_DEDUCTED, VERDICTS

COVERED, PARTIAL, ABSENT, CONTRADICTED = range(4)
OFF_TOPIC = 0.3               # how much an answer to another question counts in fitting the limits
FALSEHOOD = 1.0               # what a contradicted point takes off, as in ScoreRules
GRID = list(itertools.product(np.arange(0.3, 0.76, 0.05), np.arange(0.1, 0.46, 0.05), np.arange(0.25, 0.76, 0.05)))
LIMITS = ("coveredFrom", "partialFrom", "contradictedFrom")


def decide(rows, limits):
    """The verdict of every point, as the service gives it."""
    p = np.asarray(rows, float)
    credit = p[:, COVERED] + p[:, PARTIAL] / 2
    told = np.where(credit >= limits[0], COVERED, np.where(credit >= limits[1], PARTIAL, ABSENT))
    return np.where(p[:, CONTRADICTED] >= limits[2], CONTRADICTED, told)


def score(verdicts, weights):
    """0 to 10."""
    share = np.array([1, 0.5, 0, 0])[verdicts]
    earned = 10 * float(share @ weights) / sum(weights)
    return max(0.0, earned - min(MOST_DEDUCTED, FALSEHOOD * int((verdicts == CONTRADICTED).sum())))


def errors(cases):
    """Squared and absolute error of every case for every limits in the grid: (2, limits, cases)."""
    found = np.array([[score(decide(rows, limits), weights) - label for rows, weights, label in cases] for limits in GRID])
    return np.stack([found ** 2, abs(found)])


def best(table, weights):
    """The limits with the least error, weighted by case; its square counts too, so that far misses weigh more."""
    return GRID[int(((table[0] / 4 + table[1]) @ weights).argmin())]


def kappa(a, b):
    """Quadratic weighted kappa of scores rounded to whole numbers, 0 to 10."""
    a, b = np.rint(a).astype(int), np.rint(b).astype(int)
    seen = np.zeros((11, 11))
    for x, y in zip(a, b):
        seen[x, y] += 1
    weight = np.subtract.outer(np.arange(11), np.arange(11)) ** 2
    chance = np.outer(seen.sum(1), seen.sum(0)) / len(a)
    return 1 - (weight * seen).sum() / (weight * chance).sum()


def agreement(given, label):
    given, label = np.array(given), np.array(label)
    return {"answers": len(given), "pearson": round(float(np.corrcoef(given, label)[0, 1]), 3), "mae": round(float(abs(given - label).mean()), 2),
            "kappa": round(float(kappa(given, label)), 3), "given": round(float(given.mean()), 2), "label": round(float(label.mean()), 2)}


def f1s(pairs, groups):
    values = []
    for group in groups:
        hit = sum(a in group and b in group for a, b in pairs)
        values.append(2 * hit / max(1, sum(a in group for a, _ in pairs) + sum(b in group for _, b in pairs)))
    return values


def measure(rubrics, found, held, kinds):
    """Figures of one language. `kinds`: which of an answer's rubrics to score it with."""
    cases, ids = [], []
    for i, row in held.items():
        for kind in kinds:
            if kind in row:
                cases.append((row[kind], [p.weight for p in rubrics[found[i].question, kind].points], found[i].score))
                ids.append((i, kind))
    beside = [(r["off"], r["off_weights"], 0.0) for r in held.values() if "off" in r]
    table = errors(cases + beside)
    questions = np.array([found[i].question for i, _ in ids] + [""] * len(beside))
    counts = np.array([1.0] * len(ids) + [OFF_TOPIC] * len(beside))
    given, pairs, flipped = {}, [], []
    for question in sorted({found[i].question for i, _ in ids}):
        limits = best(table, counts * (questions != question))
        for (i, kind), (rows, weights, _) in zip(ids, cases):
            if found[i].question == question:
                verdicts = decide(rows, limits)
                given[i, kind] = score(verdicts, weights)
                if kind == found[i].kind:
                    told = [VERDICTS[v] for v in verdicts]
                    pairs += zip(found[i].verdicts, told)
                    if found[i].tier in ("one-flip", "two-flip"):
                        flipped += [b for a, b in zip(found[i].verdicts, told) if a == "contradicted"]
    limits = best(table, counts)
    off = [score(decide(r, limits), w) for r, w, _ in beside]
    groups = defaultdict(list)
    for key in given:
        groups["all", ""].append(key)
        groups["rubric", key[1]].append(key)
        groups["language", found[key[0]].language].append(key)
        groups["tier", found[key[0]].tier].append(key)
        groups["labelled answers", key[1]].append(key) if found[key[0]].kind == "labelled" else None
    result = {f"{g} {n}".strip(): agreement([given[k] for k in keys], [found[k[0]].score for k in keys]) for (g, n), keys in sorted(groups.items())}

    def part(tier, limit):
        scores = [given[k] for k in given if found[k[0]].tier == tier]
        return round(float(np.mean([s <= limit for s in scores])), 2) if scores else None
    result["points"] = {"points": len(pairs), "told_macro_f1": round(float(np.mean(f1s(pairs, (("covered", "partial"), ("absent", "contradicted"))))), 3),
                        "f1": dict(zip(VERDICTS, (round(v, 3) for v in f1s(pairs, [(v,) for v in VERDICTS])))),
                        "flipped": len(flipped), "flipped_found": round(float(np.mean([v == "contradicted" for v in flipped])), 2) if flipped else None}
    result["parts"] = {"wrong_at_most_2.5": part("wrong", 2.5), "stuffed_at_most_3": part("stuffed", 3),
                       "off_topic_at_most_1": round(float(np.mean([s <= 1 for s in off])), 2) if off else None,
                       "off_topic_mean": round(float(np.mean(off)), 2) if off else None}
    result["limits"] = dict(zip(LIMITS, (round(float(x), 2) for x in limits)))
    return result, [(given[k], found[k[0]].score) for k in given if found[k[0]].kind == "labelled" and k[1] == "bank"]


def figures(languages):
    rubrics, answers = corpus.load()
    found, result, together = {a.id: a for a in answers}, {}, []
    for language, files in languages.items():
        held = {}
        for file in files:
            for line in open(file, encoding="utf-8"):
                row = json.loads(line)
                if row["id"] in found:
                    held[row["id"]] = row
        result[language], pairs = measure(rubrics, found, held, ("labelled", "bank"))
        together += pairs
    result["together, labelled answers, bank's rubrics"] = agreement(*zip(*together))
    return result


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--zh", nargs="*", default=[])
    options.add_argument("--en", nargs="*", default=[])
    given = options.parse_args()
    languages = {name: files for name, files in (("zh", given.zh), ("en", given.en)) if files}
    result = figures(languages)
    for name, part in result.items():
        print(name)
        for key, value in part.items():
            print("  ", key, value)


if __name__ == "__main__":
    main()
