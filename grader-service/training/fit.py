"""Fits the embedded examiner's constants and reports how well they do on unseen questions.

Usage: python3 fit.py FEATURES_FOLDER OUT.json VERSION HELD.jsonl...

FEATURES_FOLDER comes from MeasureFeatures, the HELD files from train.py: what the verdict models say of questions that they
have not seen. The decision over features (`matched`) is fitted on the other questions to say what it would of these; then
the decision over both (`together`) and the limits are fitted on these, a question left out at a time for the figures. What
is written is fitted on all there is. Needs numpy.
"""
import csv
import json
import sys

import numpy as np

import corpus
import train

VERDICTS = ["covered", "partial", "absent", "contradicted"]
SURFACE = ("function", "segment", "marks", "relations")
FLOOR = 1e-3
FALSEHOOD = 1.0               # what a contradicted point takes off, as in ScoreRules
WORDS_COVERED_FROM, CLAIMS_CONTRADICTED_FROM = 0.7, 0.35     # where the words decide alone, as in EmbeddedExaminer; set by hand
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
    wrong = np.bincount(fast.of, np.where(v == 3, FALSEHOOD, 0), n)
    total = np.maximum(0, share * 10 / np.bincount(fast.of, fast.weight, n) - np.minimum(3, wrong))
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


def together_inputs():
    return [f"{who}.{v}" for who in ("matched", "read") for v in VERDICTS]


def side_by_side(matched, read):
    return np.hstack([np.log(matched + FLOOR), np.log(read + FLOOR)])


class Case:
    """One kind of rubric: its points on the held-out questions, with what either reader says of them."""

    def __init__(self, kind, rows, features, matched, read, held):
        self.keep = [i for i, r in enumerate(rows) if r["question"] in held and len(read.get(r["answer"], {}).get(kind, [])) > int(r["point"])]
        self.rows = [rows[i] for i in self.keep]
        self.matched = matched(features[self.keep])
        self.read = np.array([read[r["answer"]][kind][int(r["point"])] for r in self.rows])
        self.both = side_by_side(self.matched, self.read)
        self.question = np.array([r["question"] for r in self.rows])
        self.fast = Fast(self.rows)

    def decided(self, together):
        """With the words alone where the claim reader takes a right answer for a false one."""
        mistaken = (self.mean(self.matched[:, 0]) >= WORDS_COVERED_FROM) & (self.mean(self.read[:, 3]) >= CLAIMS_CONTRADICTED_FROM)
        return np.where(mistaken[self.fast.of][:, None], self.matched, together)

    def mean(self, of_points):
        n = len(self.fast.keys)
        return np.bincount(self.fast.of, self.fast.weight * of_points, n) / np.bincount(self.fast.of, self.fast.weight, n)


def main(folder, out, version, *held_files):
    rows, columns = load(folder + "/labelled.csv")
    bank_rows, bank_columns = load(folder + "/bank.csv")
    inputs = [n for n in columns if n not in LEFT_OUT] + PRODUCTS
    x, bx = matrix(columns, inputs), matrix(bank_columns, inputs)
    y = np.array([VERDICTS.index(r["verdict"]) for r in rows])
    weight = np.array([float(r["weight"]) for r in rows])
    question = np.array([r["question"] for r in rows])
    held = train.split(corpus.load()[0], 3, 0)
    unseen = np.array([q in held for q in question])
    read = {r["id"]: r for file in held_files for r in map(json.loads, open(file, encoding="utf-8"))}
    matched = Logistic(x[~unseen], y[~unseen], 4, weights=weight[~unseen] / weight.mean())
    own, bank = Case("labelled", rows, x, matched, read, held), Case("bank", bank_rows, bx, matched, read, held)
    truth = y[own.keep]

    all_answers = Fast(rows)
    seen = np.array([q not in held for q in all_answers.question])
    surface = Logistic(all_answers.surface[seen], (all_answers.tier[seen] == "stuffed").astype(int), 2, ridge=1.0)
    base = dict(coveredFrom=0.6, partialFrom=0.3, contradictedFrom=0.45, stuffedFrom=0.7, offTopicBelow=OFF_TOPIC, noveltyBelow=NOVELTY)
    for name, case in (("labellers' rubrics", own), ("bank's rubrics", bank)):
        fast, stuffed = case.fast, surface(case.fast.surface)[:, 1]
        together = np.zeros((len(case.rows), 4))
        for q in sorted(held):
            together[case.question == q] = Logistic(own.both[own.question != q], truth[own.question != q], 4)(case.both[case.question == q])
        print(f"## {name}: {len(fast.label)} answers, {len(held)} unseen questions\n")
        for reader, p in (("words alone", case.matched), ("claims alone", case.read), ("mean of both", (case.matched + case.read) / 2),
                          ("both", together), ("both, as served", case.decided(together))):
            given, chosen = np.zeros(len(fast.keys)), np.zeros(len(p), int)
            for q in sorted(held):
                test, test_rows = fast.question == q, case.question == q
                t = fit_thresholds(Part(fast, ~test), p[~test_rows], stuffed[~test], fast.label[~test], base)
                given[test], chosen[test_rows] = fast_scores(Part(fast, test), p[test_rows], stuffed[test], t), verdicts(p[test_rows], t)
            label = fast.label
            print(f"{reader}: Pearson {np.corrcoef(given, label)[0, 1]:.3f}, Spearman {spearman(given, label):.3f}, MAE {np.abs(given - label).mean():.2f}, "
                  f"QWK {kappa(given, label):.3f}; wrong at most 2.5: {(given[fast.tier == 'wrong'] <= 2.5).mean():.2f}, "
                  f"stuffed at most 3: {(given[fast.tier == 'stuffed'] <= 3).mean():.2f}"
                  + (f"; told or not, macro-F1 {macro_f1(truth, chosen):.3f}" if case is own else ""))
        print()
        table("tier", fast.tier, given, label)
        table("language", fast.lang, given, label)
        if case is own:
            for k, v in enumerate(VERDICTS):
                print(f"  {v:13s} labelled {np.sum(truth == k):5d}, found as", {VERDICTS[j]: int(np.sum((truth == k) & (chosen == j))) for j in range(4)})
            flipped = (truth == 3) & np.array([r["tier"] == "one-flip" for r in case.rows])
            print(f"  of {flipped.sum()} flipped points, {(chosen[flipped] == 3).sum()} are called contradicted\n")

    together = Logistic(own.both, truth, 4)
    thresholds = fit_thresholds(bank.fast, bank.decided(together(bank.both)), surface(bank.fast.surface)[:, 1], bank.fast.label, base)
    print("thresholds", thresholds)
    final = Logistic(x, y, 4, weights=weight / weight.mean())
    surface = Logistic(all_answers.surface, (all_answers.tier == "stuffed").astype(int), 2, ridge=1.0)
    with open(out, "w", encoding="utf-8") as file:
        json.dump({"version": version, "matched": final.json(inputs), "together": together.json(together_inputs()),
                   "stuffed": surface.json(list(SURFACE)), **thresholds}, file, indent=1)
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
