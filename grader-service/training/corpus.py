"""The labelled data and the bank, read into plain records. Everything is keyed by question, so that folds can be cut by it."""
import json
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from wordpiece import normal

HERE = Path(__file__).parent
BANK = HERE.parents[1] / "question-service/src/main/resources/handbook/questions"


@dataclass
class Point:
    claim: str
    weight: float
    verdict: str = None       # None where nobody has labelled this point
    quote: str = ""


@dataclass
class Answer:
    id: str
    question: str
    tier: str
    language: str             # zh, en or mixed
    text: str
    score: float              # 0 to 10
    points: list


@dataclass
class Question:
    id: str
    title: str
    labelled: list            # Points of the labelled data, without verdicts
    rubric: list              # Points of the bank, empty while the question is not in it
    statements: dict          # claim -> [(sentence, verdict)], for the claims of both
    model_answer: str = ""
    prompt: str = ""
    terms: list = field(default_factory=list)


def answers():
    found = []
    for row in rows("graded-answers"):
        points = [Point(normal(p["point"]), p["weight"], p["verdict"], normal(p.get("quote") or "")) for p in row["points"]]
        found.append(Answer(row["id"], row["question"], row["tier"], row["lang"], normal(row["answer"]), row["score"], points))
    return found


def english_points():
    """The labelled points are Chinese; this gives each its English sentence."""
    return dict(line.rstrip("\n").split("\t") for line in open(HERE / "data/points-en.tsv", encoding="utf-8"))


def in_english(answer, translation):
    points = [Point(translation[p.claim], p.weight, p.verdict, p.quote) for p in answer.points]
    return Answer(answer.id, answer.question, answer.tier, answer.language, answer.text, answer.score, points)


def questions(language, labelled_answers):
    """Questions in one language (zh or en); `labelled_answers` must carry points in that language already."""
    found = {}
    for answer in labelled_answers:
        points = [Point(p.claim, p.weight) for p in answer.points]
        found.setdefault(answer.question, Question(answer.question, answer.question.replace("-", " "), points, [], {}))
    for path in sorted(BANK.glob("*.yaml")):
        entry = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        question = found.setdefault(entry["id"], Question(entry["id"], "", [], [], {}))
        question.title, question.prompt = normal(entry["title"][language]), normal(entry["prompt"][language])
        question.model_answer = normal(entry["answer"][language])
        for point in entry["rubric"]:
            claim = normal(point["claim"][language])
            question.rubric.append(Point(claim, float(point["weight"])))
            question.terms += [normal(str(t)) for t in (point.get("terms") or {}).get(language, [])]
            question.statements[claim] = [(claim, "covered")] \
                + [(normal(s), "covered") for s in point["paraphrases"][language]] \
                + [(normal(s), "contradicted") for s in point["misconceptions"][language]]
    translation = english_points() if language == "en" else {}
    for row in rows("claims"):
        if row["lang"] == language or (language == "zh" and row["lang"] == "mixed"):
            claim = translation.get(normal(row["point"]), normal(row["point"]))
            found[row["question"]].statements.setdefault(claim, []).append((normal(row["statement"]), row["label"]))
    return found


def rows(folder):
    for path in sorted((HERE / "data" / folder).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)
