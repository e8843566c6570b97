"""All labelled data as plain records: rubrics, labelled answers to them, and labelled statements about single points.

Three sources: `graded-answers` with `claims` (the labellers' own points), the question bank, and `own` (see own/README.md).
A question may have two rubrics, the labellers' and the bank's. Folds are cut by question.
"""
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from wordpiece import normal

HERE = Path(__file__).parent
BANK = HERE.parents[1] / "question-service/src/main/resources/handbook/questions"
VERDICTS = ("covered", "partial", "absent", "contradicted")
LETTERS = dict(zip("CPAX", VERDICTS))
MOST_DEDUCTED = 3


@dataclass
class Point:
    claim: dict               # language -> sentence
    weight: float
    statements: list = field(default_factory=list)    # Statement


@dataclass
class Statement:
    text: str
    language: str             # zh, en or mixed
    verdict: str


@dataclass
class Rubric:
    question: str
    kind: str                 # labelled | bank | own
    title: dict               # language -> text
    points: list              # Point
    prompt: dict = field(default_factory=dict)
    model_answer: dict = field(default_factory=dict)


@dataclass
class Answer:
    id: str
    question: str
    kind: str                 # of the rubric that the verdicts speak of
    tier: str
    language: str             # zh, en or mixed
    text: str
    verdicts: list            # one of VERDICTS a point
    quotes: list              # the words that show it, "" where nobody marked them
    score: float              # 0 to 10


def load():
    """({(question, kind): Rubric}, [Answer])."""
    rubrics, answers = {}, []
    for read in (bank, labelled, own):
        read(rubrics, answers)
    return rubrics, answers


def bank(rubrics, _):
    for path in sorted(BANK.glob("*.yaml")):
        entry = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        points = [Point(both(p["claim"]), float(p["weight"]),
                        [Statement(normal(s), l, v) for l in ("zh", "en") for v, many in
                         (("covered", p["paraphrases"][l]), ("contradicted", p["misconceptions"][l])) for s in many])
                  for p in entry["rubric"]]
        if points:
            rubrics[entry["id"], "bank"] = Rubric(entry["id"], "bank", both(entry["title"]), points, both(entry["prompt"]),
                                                  both(entry["answer"]))


def labelled(rubrics, answers):
    english = dict(line.rstrip("\n").split("\t") for line in open(HERE / "data/points-en.tsv", encoding="utf-8"))
    known = {}
    for row in rows("graded-answers"):
        question, points = row["question"], row["points"]
        if (question, "labelled") not in rubrics:
            made = [Point({"zh": normal(p["point"]), "en": english[normal(p["point"])]}, p["weight"]) for p in points]
            twin = rubrics.get((question, "bank"))
            rubrics[question, "labelled"] = Rubric(question, "labelled", twin.title if twin else {l: question for l in ("zh", "en")}, made,
                                                   twin.prompt if twin else {})
            known.update({(question, p.claim["zh"]): p for p in made})
        answers.append(Answer(row["id"], question, "labelled", row["tier"], row["lang"], normal(row["answer"]),
                              [p["verdict"] for p in points], [normal(p.get("quote") or "") for p in points], row["score"]))
    for row in rows("claims"):
        known[row["question"], normal(row["point"])].statements.append(Statement(normal(row["statement"]), row["lang"], row["label"]))


def own(rubrics, answers):
    for path in sorted((HERE / "data/own").glob("*.txt")):
        rubric, answer, question = None, None, None
        for line in path.read_text(encoding="utf-8").splitlines():
            if re.fullmatch("# [a-z0-9-]+", line):
                question, answer = line[2:], None
                rubric = rubrics.get((question, "bank")) or rubrics.setdefault((question, "own"), Rubric(question, "own", {}, []))
            elif line.startswith("== "):
                tier, language, letters, errors = line[3:].split()
                verdicts = [LETTERS[c] for c in letters]
                if len(verdicts) != len(rubric.points):
                    raise ValueError(f"{path.name}: {question}: {letters} for {len(rubric.points)} points")
                answer = Answer(f"{question}-{path.stem}-{tier}-{len(answers)}", question, rubric.kind, tier, language, "", verdicts,
                                [""] * len(verdicts), score(rubric, verdicts, int(errors)))
                answers.append(answer)
            elif answer:
                answer.text = normal(f"{answer.text}\n{line}".strip())
            elif line[:4] in ("zh: ", "en: "):
                rubric.title[line[:2]] = rubric.prompt[line[:2]] = normal(line[4:])
            elif line[:2] in ("+ ", "- "):
                language = ("zh", "en")[len(rubric.points[-1].statements) % 2]
                rubric.points[-1].statements.append(Statement(normal(line[2:]), language, "covered" if line[0] == "+" else "contradicted"))
            elif line.strip():
                weight, zh, en = line.split("|")
                rubric.points.append(Point({"zh": normal(zh.strip()), "en": normal(en.strip())}, float(weight)))


def score(rubric, verdicts, errors):
    """As the labellers did: weighted coverage, less one for each false statement."""
    whole = sum(p.weight for p in rubric.points)
    earned = sum(p.weight * {"covered": 1, "partial": 0.5}.get(v, 0) for p, v in zip(rubric.points, verdicts))
    return max(0.0, 10 * earned / whole - min(MOST_DEDUCTED, errors))


def both(texts):
    return {language: normal(text) for language, text in texts.items()}


def rows(folder):
    for path in sorted((HERE / "data" / folder).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)
