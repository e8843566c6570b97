"""Fits the embedded examiner's constants from measured features and reports how well they do on unseen questions.

Usage: python3 fit.py FEATURES_FOLDER OUT.json VERSION     (features from MeasureFeatures; needs numpy)

Verdicts are fitted on the labellers' own points, the thresholds from verdicts to scores on the bank's rubrics. Every figure
printed is from folds in which neither saw the question; the constants written are fitted on all of it.
"""
import csv
import json
import sys

import numpy as np

VERDICTS = ["covered", "partial", "absent", "contradicted"]
SURFACE = ("function", "segment", "marks", "relations")
FOLDS = 10
RIDGE = 3.0
# Products let a cue count only where the point is spoken of at all.
PRODUCTS = ["recall*recall", "lexical*english", "recall*english", "contrast*recall", "contrastApart*recall", "contrast*answerContrast",
            "answerContrast*answerContrast", "answerRecall*answerContrast", "recall*answerRecall", "negation*recall",
            "misElsewhere*misElsewhere", "length*recall"]
LEFT_OUT = {"noMis", "scarce", "terms"}


def load(path):
    with open(path, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    names = list(rows[0])[16:]
    columns = {n: np.array([float(r[n]) for r in rows]) for n in names}
    return rows, columns


def matrix(columns, inputs):
    return np.stack([np.prod([columns[n] for n in i.split("*")], axis=0) for i in inputs], axis=1)


class Logistic:
    """Multinomial, ridge on all but the intercept, by Newton's method over the block Hessian bound (Boehning)."""

    def __init__(self, x, y, classes, ridge=RIDGE, weights=None, steps=120):
        self.means, self.scales = x.mean(0), x.std(0) + 1e-9
        z = np.hstack([np.ones((len(x), 1)), (x - self.means) / self.scales])
        target = np.eye(classes)[y]
        w = np.ones(len(x)) if weights is None else weights
        self.rows = np.zeros((classes, z.shape[1]))
        penalty = ridge * np.eye(z.shape[1])
        penalty[0, 0] = 1e-6
        bound = np.linalg.inv(0.5 * (z * w[:, None]).T @ z + penalty)
        for _ in range(steps):
            p = softmax(z @ self.rows.T)
            gradient = ((target - p) * w[:, None]).T @ z - self.rows @ penalty
            self.rows += gradient @ bound
        self.rows -= self.rows.mean(0)

    def __call__(self, x):
        return softmax(self.rows[:, 0] + ((x - self.means) / self.scales) @ self.rows[:, 1:].T)

    def json(self, inputs):
        rounded = lambda a: [float(f"{v:.6g}") for v in a]
        return {"inputs": inputs, "means": rounded(self.means), "scales": rounded(self.scales), "classes": [rounded(r) for r in self.rows]}


def softmax(s):
    e = np.exp(s - s.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def verdicts(p, t):
    """0 covered, 1 partial, 2 absent, 3 contradicted; the same decision as EmbeddedExaminer.finding."""
    credit = p[:, 0] + p[:, 1] / 2
    v = np.where(credit >= t["coveredFrom"], 0, np.where(credit >= t["partialFrom"], 1, 2))
    return np.where(p[:, 3] >= t["contradictedFrom"], 3, v)


def fit_thresholds(rows, p, stuffed, labels, base):
    best, least = dict(base), np.inf
    for covered in np.arange(0.40, 0.76, 0.04):
        for partial in np.arange(0.16, covered, 0.04):
            for contra in np.arange(0.25, 0.71, 0.05):
                t = dict(base, coveredFrom=covered, partialFrom=partial, contradictedFrom=contra)
                s = fast_scores(rows, p, stuffed, t)
                loss = np.abs(s - labels).mean() + 0.15 * ((s - labels) ** 2).mean()
                if loss < least:
                    best, least = t, loss
    return {k: round(float(v), 3) for k, v in best.items()}


class Fast:
    """Answers as index arrays, so that hundreds of thresholds can be tried."""

    def __init__(self, rows):
        keys = [r["answer"] for r in rows]
        self.keys = list(dict.fromkeys(keys))
        index = {k: i for i, k in enumerate(self.keys)}
        self.of = np.array([index[k] for k in keys])
        self.weight = np.array([float(r["weight"]) for r in rows])
        first = {r["answer"]: r for r in reversed(rows)}
        self.support = np.array([float(first[k]["support"]) for k in self.keys])
        self.novelty = np.array([float(first[k]["novelty"]) for k in self.keys])
        self.label = np.array([float(first[k]["score"]) for k in self.keys])
        self.question = np.array([first[k]["question"] for k in self.keys])
        self.tier = np.array([first[k]["tier"] for k in self.keys])
        self.lang = np.array([first[k]["lang"] for k in self.keys])
        self.surface = np.array([[float(first[k][n]) for n in SURFACE] for k in self.keys])


def fast_scores(fast, p, stuffed, t):
    v = verdicts(p, t)
    n = len(fast.keys)
    share = np.bincount(fast.of, np.array([1, 0.5, 0, 0])[v] * fast.weight, n)
    wrong = np.bincount(fast.of, np.where(v == 3, 0.5 * fast.weight, 0), n)
    total = np.maximum(0, share - np.minimum(3, wrong)) * 10 / np.bincount(fast.of, fast.weight, n)
    total = np.where(stuffed >= t["stuffedFrom"], np.minimum(total, 2.5), total)
    off = (fast.support < t["offTopicBelow"]) | (fast.novelty < t["noveltyBelow"])
    return np.where(off, np.minimum(total, 1), total)


def spearman(a, b):
    rank = lambda v: np.array([(np.sum(v < x) + np.sum(v <= x) - 1) / 2 for x in v])
    return np.corrcoef(rank(a), rank(b))[0, 1]


def kappa(a, b):
    a, b = np.rint(a).astype(int), np.rint(b).astype(int)
    n = 11
    o = np.zeros((n, n))
    np.add.at(o, (a, b), 1)
    w = (np.arange(n)[:, None] - np.arange(n)[None, :]) ** 2
    e = np.outer(o.sum(1), o.sum(0)) / o.sum()
    return 1 - (w * o).sum() / (w * e).sum()


def table(name, values, score, label):
    print(f"| {name} | n | mean label | mean given | MAE | Pearson |\n|---|---|---|---|---|---|")
    for v in dict.fromkeys(values):
        m = values == v
        r = np.corrcoef(score[m], label[m])[0, 1] if m.sum() > 2 and label[m].std() > 0 and score[m].std() > 0 else float("nan")
        print(f"| {v} | {m.sum()} | {label[m].mean():.2f} | {score[m].mean():.2f} | {np.abs(score[m] - label[m]).mean():.2f} | {r:.2f} |")
    print()


def macro_f1(y, v):
    """Of told (covered, partial) against not told (absent, contradicted)."""
    f = []
    for told in (True, False):
        a, b = (y < 2) == told, (v < 2) == told
        f.append(2 * (a & b).sum() / (a.sum() + b.sum()))
    return np.mean(f)


def main(folder, out, version):
    rows, columns = load(folder + "/labelled.csv")
    bank_rows, bank_columns = load(folder + "/bank.csv")
    inputs = [n for n in columns if n not in LEFT_OUT] + PRODUCTS
    x, bx = matrix(columns, inputs), matrix(bank_columns, inputs)
    y = np.array([VERDICTS.index(r["verdict"]) for r in rows])
    weight = np.array([float(r["weight"]) for r in rows])
    question = np.array([r["question"] for r in rows])
    bank_question = np.array([r["question"] for r in bank_rows])
    own, bank = Fast(rows), Fast(bank_rows)
    order = list(dict.fromkeys(question))
    fold = {q: i % FOLDS for i, q in enumerate(order)}

    base = dict(coveredFrom=0.6, partialFrom=0.3, contradictedFrom=0.45, stuffedFrom=0.7, offTopicBelow=OFF_TOPIC, noveltyBelow=NOVELTY)
    p = np.zeros((len(rows), 4))
    bp = np.zeros((len(bank_rows), 4))
    stuffed_own, stuffed_bank = np.zeros(len(own.keys)), np.zeros(len(bank.keys))
    for f in range(FOLDS):
        test = np.array([fold[q] == f for q in question])
        model = Logistic(x[~test], y[~test], 4, weights=weight[~test] / weight.mean())
        p[test] = model(x[test])
        bank_test = np.array([fold[q] == f for q in bank_question])
        bp[bank_test] = model(bx[bank_test])
        train = np.array([fold[q] != f for q in own.question])
        surface = Logistic(own.surface[train], (own.tier[train] == "stuffed").astype(int), 2, ridge=1.0)
        stuffed_own[~train] = surface(own.surface[~train])[:, 1]
        held = np.array([fold[q] == f for q in bank.question])
        stuffed_bank[held] = surface(bank.surface[held])[:, 1]

    for name, fast, prob, stuffed in (("labellers' rubrics", own, p, stuffed_own), ("bank's rubrics", bank, bp, stuffed_bank)):
        given = np.zeros(len(fast.keys))
        of_row = fast.question[fast.of]
        for f in range(FOLDS):
            held = np.array([fold[q] == f for q in fast.question])
            held_rows = np.array([fold[q] == f for q in of_row])
            if held.any():
                t = fit_thresholds(Part(fast, ~held), prob[~held_rows], stuffed[~held], fast.label[~held], base)
                given[held] = fast_scores(Part(fast, held), prob[held_rows], stuffed[held], t)
                if fast is own:
                    chosen = verdicts(prob[held_rows], t)
                    found = chosen if f == 0 else np.concatenate([found, chosen])
                    truth = y[held_rows] if f == 0 else np.concatenate([truth, y[held_rows]])
        label = fast.label
        print(f"## {name}: {len(label)} answers, unseen questions\n")
        print(f"Pearson {np.corrcoef(given, label)[0, 1]:.3f}, Spearman {spearman(given, label):.3f}, MAE {np.abs(given - label).mean():.2f}, "
              f"QWK {kappa(given, label):.3f}\n")
        table("tier", fast.tier, given, label)
        table("language", fast.lang, given, label)
    print(f"Verdicts on the labellers' points: told or not, macro-F1 {macro_f1(truth, found):.3f}; four classes, accuracy {(truth == found).mean():.3f}\n")
    for k, v in enumerate(VERDICTS):
        print(f"  {v:13s} labelled {np.sum(truth == k):5d}, found as", {VERDICTS[j]: int(np.sum((truth == k) & (found == j))) for j in range(4)})

    final = Logistic(x, y, 4, weights=weight / weight.mean())
    surface = Logistic(own.surface, (own.tier == "stuffed").astype(int), 2, ridge=1.0)
    thresholds = fit_thresholds(bank, bp, stuffed_bank, bank.label, base)
    print("\nthresholds", thresholds)
    with open(out, "w", encoding="utf-8") as file:
        json.dump({"version": version, "verdict": final.json(inputs), "stuffed": surface.json(list(SURFACE)), **thresholds},
                  file, indent=1)
        file.write("\n")


class Part(Fast):
    """Some of the answers."""

    def __init__(self, fast, keep):
        kept = np.flatnonzero(keep)
        index = -np.ones(len(fast.keys), int)
        index[kept] = np.arange(len(kept))
        rows = index[fast.of] >= 0
        self.keys = [fast.keys[i] for i in kept]
        self.of, self.weight = index[fast.of][rows], fast.weight[rows]
        self.support, self.novelty = fast.support[kept], fast.novelty[kept]


# Chosen by looking at the answers off the subject in the bank: see the README.
OFF_TOPIC = 0.45
NOVELTY = 0.25

if __name__ == "__main__":
    main(*sys.argv[1:])
