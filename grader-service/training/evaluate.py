"""Measures held-out predictions, from verdicts and from whole scores, and fits the calibration.

  evaluate.py --zh HELD... --en HELD... --metrics metrics.json --calibration calibration.json
HELD are the held.jsonl files of the folds. For each answer the calibration is fitted on the held-out answers of the *other* questions only.
"""
import argparse
import json
from collections import defaultdict

import numpy as np

import corpus
from corpus import VERDICTS

COVERED, PARTIAL, ABSENT, CONTRADICTED = range(4)
START = {"partial": 0.5, "false": 0.6, "sharp": 1.0, "scale": 1.0, "offset": 0.0}


def shares(rows, weights, sharp=1.0):
    """The rubric's weight on each verdict; `sharp` > 1 moves every point's probabilities towards its likeliest verdict."""
    p = np.asarray(rows, float) ** sharp
    p /= p.sum(1, keepdims=True)
    w = np.asarray(weights, float) / sum(weights)
    return w @ p


def score(share, constants):
    """0 to 10 from the four shares."""
    raw = share[COVERED] + constants["partial"] * share[PARTIAL] - constants["false"] * share[CONTRADICTED]
    return float(np.clip(10 * (constants["offset"] + constants["scale"] * raw), 0, 10))


def calibrate(cases):
    """Constants with the least squared error on (rows, weights, score), from a small grid and a straight line."""
    best = None
    for sharp in (1.0, 1.5, 2.0, 3.0):
        share = np.array([shares(r, w, sharp) for r, w, _ in cases])
        target = np.array([s for _, _, s in cases]) / 10
        for partial in (0.3, 0.4, 0.5, 0.6, 0.7):
            for false in (0.2, 0.4, 0.6, 0.8, 1.0, 1.3):
                raw = share[:, COVERED] + partial * share[:, PARTIAL] - false * share[:, CONTRADICTED]
                lines = np.stack([raw, np.ones_like(raw)], 1)
                scale, offset = np.linalg.lstsq(lines, target, rcond=None)[0]
                for step in range(3):      # clipping changes which answers pull on the line: fit again on those inside
                    inside = (scale * raw + offset > -0.02) & (scale * raw + offset < 1.02)
                    if inside.sum() > 10:
                        scale, offset = np.linalg.lstsq(lines[inside], target[inside], rcond=None)[0]
                error = ((np.clip(scale * raw + offset, 0, 1) - target) ** 2).mean()
                if best is None or error < best[0]:
                    best = error, {"partial": partial, "false": false, "sharp": sharp, "scale": round(float(scale), 4), "offset": round(float(offset), 4)}
    return best[1]


def off(held, found, question, every=2):
    """Answers against another question's rubric, which are worth 0; one in five joins the calibration."""
    rows = [held[i] for i in sorted(held) if held[i].get("off") and found[i].question != question]
    return [(r["off"], r["off_weights"], 0.0) for r in rows[::every]]


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
            "kappa": round(float(kappa(given, label)), 3)}


def verdict_figures(found, held):
    """Per point, with the likeliest verdict: macro-F1 of credited (covered, partial) against not, and of all four."""
    pairs = [(v, VERDICTS[int(np.argmax(row))]) for i in held for v, row in zip(found[i].verdicts, held[i][found[i].kind])]

    def f1(groups):
        values = []
        for group in groups:
            hit = sum(a in group and b in group for a, b in pairs)
            values.append(2 * hit / max(1, sum(a in group for a, _ in pairs) + sum(b in group for _, b in pairs)))
        return values
    four = f1([(v,) for v in VERDICTS])
    return {"points": len(pairs), "credit_macro_f1": round(float(np.mean(f1([("covered", "partial"), ("absent", "contradicted")]))), 3),
            "f1": dict(zip(VERDICTS, (round(v, 3) for v in four))), "accuracy": round(sum(a == b for a, b in pairs) / len(pairs), 3)}


def flips(found, held):
    """Of the points that a one-flip answer inverts: how many are called contradicted, and how many lose at least half."""
    rows = [row for i in held if found[i].tier in ("one-flip", "two-flip") for v, row in zip(found[i].verdicts, held[i][found[i].kind])
            if v == "contradicted"]
    return {"points": len(rows), "called_contradicted": round(float(np.mean([np.argmax(r) == CONTRADICTED for r in rows])), 2)} if rows else {}


def rubric_figures(found, held, kind, rubrics):
    cases = {i: (held[i][kind], [p.weight for p in rubrics(i)], found[i].score) for i in held if kind in held[i]}
    given, constants = {}, {}
    for question in sorted({found[i].question for i in cases}):
        constants[question] = calibrate([c for i, c in cases.items() if found[i].question != question] + off(held, found, question))
        for i in cases:
            if found[i].question == question:
                given[i] = score(shares(cases[i][0], cases[i][1], constants[question]["sharp"]), constants[question])
    final = calibrate(list(cases.values()) + off(held, found, None))
    groups = defaultdict(list)
    for i in given:
        groups["tier", found[i].tier].append(i)
        groups["language", found[i].language].append(i)
    tiers = {t: {"answers": len(ids), "given": round(float(np.mean([given[i] for i in ids])), 2),
                 "label": round(float(np.mean([found[i].score for i in ids])), 2),
                 "mae": round(float(np.mean([abs(given[i] - found[i].score) for i in ids])), 2)} for (g, t), ids in sorted(groups.items()) if g == "tier"}
    beside = [score(shares(r, w, final["sharp"]), final) for r, w, _ in off(held, found, None, 1)]
    return {"all": agreement([given[i] for i in given], [found[i].score for i in given]),
            "language": {t: agreement([given[i] for i in ids], [found[i].score for i in ids]) for (g, t), ids in sorted(groups.items()) if g == "language"},
            "tier": tiers,
            "wrong_at_most_2.5": part(given, found, "wrong", 2.5), "stuffed_at_most_3": part(given, found, "stuffed", 3),
            "off_topic_at_most_1": round(float(np.mean([o <= 1 for o in beside])), 2), "off_topic_mean": round(float(np.mean(beside)), 2),
            "constants": final, "pairs": [(given[i], found[i].score) for i in given]}


def part(given, found, tier, limit):
    scores = [given[i] for i in given if found[i].tier == tier]
    return round(float(np.mean([s <= limit for s in scores])), 2) if scores else None


def figures(languages):
    """All figures; `languages` maps a model's language to its held-out files."""
    rubrics, answers = corpus.load()
    found, result = {a.id: a for a in answers}, {}
    for language, files in languages.items():
        held = {}
        for file in files:
            for line in open(file, encoding="utf-8"):
                row = json.loads(line)
                held[row["id"]] = row
        result[language] = {"questions": len({found[i].question for i in held}), "verdicts": verdict_figures(found, held), "one_flip": flips(found, held)}
        for kind in ("labelled", "bank"):
            result[language][kind] = rubric_figures(found, held, kind, lambda i: rubrics[found[i].question, kind].points)
    for kind in ("labelled", "bank"):
        pairs = [p for name in languages for p in result[name][kind].pop("pairs")]
        result.setdefault("together", {})[kind] = agreement(*zip(*pairs))
    return result


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--zh", nargs="*", default=[])
    options.add_argument("--en", nargs="*", default=[])
    options.add_argument("--metrics")
    options.add_argument("--calibration")
    given = options.parse_args()
    languages = {name: files for name, files in (("zh", given.zh), ("en", given.en)) if files}
    result = figures(languages)
    text = json.dumps(result, indent=1, ensure_ascii=False) + "\n"
    if given.metrics:
        open(given.metrics, "w", encoding="utf-8").write(text)
    if given.calibration:
        constants = {name: result[name]["bank"]["constants"] for name in languages}
        open(given.calibration, "w", encoding="utf-8").write(json.dumps(constants, indent=1) + "\n")
    summary(result)


def summary(result):
    for name in ("zh", "en"):
        if name in result:
            r = result[name]
            print(name, r["verdicts"], r["one_flip"])
            for kind in ("labelled", "bank"):
                k = r[kind]
                print(" ", kind, k["all"], {l: (a["pearson"], a["mae"]) for l, a in k["language"].items()}, "wrong", k["wrong_at_most_2.5"],
                      "stuffed", k["stuffed_at_most_3"], "off", k["off_topic_at_most_1"], k["off_topic_mean"], k["constants"])
            print("  tiers", {t: (a["given"], a["label"]) for t, a in r["bank"]["tier"].items()})
    print("together", result["together"])


if __name__ == "__main__":
    main()
