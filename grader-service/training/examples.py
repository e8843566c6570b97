"""Training examples: real answers, real answers with one sentence changed, answers composed of labelled statements,
and texts that deserve nothing. All randomness comes from the generator that is passed in."""
import re
from dataclasses import dataclass

from corpus import Point

ENDS = "。！？!?；;\n,，、：:"
FLIPS = [("增大", "减小"), ("增加", "减少"), ("提高", "降低"), ("提升", "下降"), ("变大", "变小"), ("升高", "降低"), ("高于", "低于"),
         ("大于", "小于"), ("更高", "更低"), ("更快", "更慢"), ("更大", "更小"), ("更多", "更少"), ("更强", "更弱"), ("较大", "较小"),
         ("不需要", "需要"), ("不用", "必须"), ("不是", "是"), ("不依赖", "依赖"), ("训练", "推理"), ("线性", "平方"), ("并行", "串行"),
         ("稳定", "不稳定"), ("之前", "之后"), ("最大", "最小"), ("固定", "自适应"), ("冻结", "更新"), ("正样本", "负样本"), ("高", "低"),
         ("快", "慢"), ("大", "小"), ("多", "少"), ("容易", "难"), ("加", "减"), ("前", "后"), ("局部", "全局"), ("浅层", "深层"),
         ("increases", "decreases"), ("increase", "decrease"), ("higher", "lower"), ("larger", "smaller"), ("faster", "slower"),
         ("more", "less"), ("before", "after"), ("high", "low"), ("large", "small"), ("fast", "slow"), ("linear", "quadratic"),
         ("does not", "does"), ("cannot", "can"), ("never", "always"), ("parallel", "serial"), ("training", "inference"),
         ("frozen", "trained"), ("fixed", "adaptive"), ("positive", "negative"), ("stable", "unstable"), ("local", "global"),
         ("is not", "is"), ("are not", "are"), ("without", "with"), ("first", "last"), ("easy", "hard"), ("maximum", "minimum")]
AT_ONCE = 6                   # claims read of an answer that has no score to learn


@dataclass
class Example:
    title: str
    text: str
    points: list              # corpus.Point; verdict None: no label
    score: float = None       # 0 to 10 where the whole answer has a label
    rubric: str = "labelled"  # whose points these are: labelled | bank


def epoch(answers, questions, random, compose=0.6):
    """One pass over the answers, about half of them changed, with composed and worthless answers mixed in."""
    made = []
    for answer in answers:
        question = questions[answer.question]
        draw = random.random()
        if question.rubric and draw < 0.35:
            made.append(Example(question.title, answer.text, blank(question.rubric), answer.score, "bank"))
        elif draw < 0.75:
            made.append(changed(answer, question, random))
        else:
            made.append(Example(question.title, answer.text, answer.points, answer.score))
        if random.random() < 0.2:
            made.append(off_topic(answer, questions, random))
    for _ in range(int(len(answers) * compose)):
        made.append(composed(questions[random.choice(sorted(questions))], random))
    for question in questions.values():
        draw = random.random()
        if question.model_answer and draw < 0.5:
            made.append(Example(question.title, question.model_answer, [Point(p.claim, p.weight, "covered") for p in question.rubric], 10, "bank"))
        elif draw < 0.75:
            made.append(worthless(question, random))
    for example in made:
        if example.score is None and len(example.points) > AT_ONCE:
            example.points = random.sample(example.points, AT_ONCE)
        for _ in range(random.choice((0, 0, 1, 2))):
            example.points = example.points + foreign(example, questions, random)
    random.shuffle(made)
    return made


def blank(points):
    return [Point(p.claim, p.weight) for p in points]


def foreign(example, questions, random):
    """A claim of another question: absent, whatever the text says."""
    other = questions[random.choice(sorted(questions))]
    pool = other.rubric + other.labelled
    return [] if other.title == example.title or not pool else [Point(random.choice(pool).claim, 0, "absent")]


def off_topic(answer, questions, random):
    """A real answer held against another question's rubric."""
    other = questions[random.choice([n for n in sorted(questions) if n != answer.question])]
    use_bank = other.rubric and (not other.labelled or random.random() < 0.5)
    points = other.rubric if use_bank else other.labelled
    return Example(other.title, answer.text, [Point(p.claim, p.weight, "absent") for p in points], 0, "bank" if use_bank else "labelled")


def worthless(question, random):
    """The question restated, or its terms without relations."""
    points = question.rubric or question.labelled
    kind = random.random()
    if kind < 0.4 and question.prompt or not question.terms:
        text = question.prompt or question.title
    else:
        terms = random.sample(question.terms, min(len(question.terms), 25))
        text = random.choice(("、", ", ", " ", "; ")).join(terms)
    return Example(question.title, text, [Point(p.claim, p.weight, "absent") for p in points], 0, "bank" if question.rubric else "labelled")


def composed(question, random):
    """Statements about some of a rubric's points, in any order; the points left out are absent."""
    use_bank = question.rubric and (not question.labelled or random.random() < 0.5)
    points, text = [], []
    said = random.choice((0.3, 0.6, 0.9))
    liar = random.choice((0.1, 0.35, 0.8))
    for p in question.rubric if use_bank else question.labelled:
        options = question.statements.get(p.claim, [])
        chosen = None
        if options and random.random() < said:
            wanted = "contradicted" if random.random() < liar else random.choice(("covered", "covered", "partial", "absent"))
            chosen = random.choice([o for o in options if o[1] == wanted] or options)
            text.append(chosen[0])
        verdict = chosen[1] if chosen else "absent"
        points.append(Point(p.claim, p.weight, verdict, chosen[0] if chosen and verdict != "absent" else ""))
    if not text:
        options = [o for p in points for o in question.statements.get(p.claim, [])]
        if options:
            return composed(question, random)
        text = [question.title]
    random.shuffle(text)
    gap = random.choice(("", " ", "\n")) if not re.search("[a-z] [a-z]", text[0]) else random.choice((" ", "\n"))
    return Example(question.title, gap.join(text), points, None, "bank" if use_bank else "labelled")


def changed(answer, question, random):
    """The answer with the words for one to three of its points replaced, inverted or taken out."""
    text, points = answer.text, [Point(p.claim, p.weight, p.verdict, p.quote) for p in answer.points]
    quoted = [p for p in points if p.quote and p.quote in text]
    for p in random.sample(quoted, min(len(quoted), random.randint(1, 3))):
        if p.quote not in text:
            continue
        begin, end = clause(text, p.quote)
        draw, options = random.random(), question.statements.get(p.claim, [])
        if draw < 0.25:
            new, verdict, quote = "", "absent", ""
        elif draw < 0.45 and p.verdict == "covered" and flipped(p.quote, random):
            quote, verdict = flipped(p.quote, random), "contradicted"
            new = text[begin:end].replace(p.quote, quote)
        elif options:
            false = [o for o in options if o[1] == "contradicted"]
            quote, verdict = random.choice(false if false and random.random() < 0.6 else options)
            new, quote = quote, quote if verdict != "absent" else ""
        else:
            continue
        text = text[:begin] + new + text[end:]
        p.verdict, p.quote = verdict, quote
    for p in points:
        if p.verdict != "absent" and p.quote and p.quote not in text:
            p.verdict = None
    return Example(question.title, text or question.title, points)


def clause(text, quote):
    begin = text.index(quote)
    end = begin + len(quote)
    while begin > 0 and text[begin - 1] not in ENDS and text[begin - 2:begin] != ". ":
        begin -= 1
    while end < len(text) and text[end] not in ENDS and text[end:end + 2] != ". ":
        end += 1
    return begin, end


def flipped(quote, random):
    """The quote with one word turned into its opposite, or None if it has none."""
    options = []
    for a, b in FLIPS:
        for this, other in ((a, b), (b, a)):
            found = re.search(rf"\b{this}\b" if this.isascii() else this, quote)
            if found and not (other.endswith(this) and quote[:found.end()].endswith(other)):
                options.append(quote[:found.start()] + other + quote[found.end():])
    return random.choice(options[:3]) if options else None
