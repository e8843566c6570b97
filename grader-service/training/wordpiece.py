"""BERT's WordPiece tokeniser, with the two changes the verdict model makes to it: NFKC character by character first, lower case always."""
import json
import unicodedata
import zipfile

CLS, SEP, PAD = "[CLS]", "[SEP]", "[PAD]"


class WordPiece:
    """Turns text into vocabulary ids. The same steps are written in the model's README for readers in other languages."""

    def __init__(self, vocab):
        self.vocab = vocab
        self.cls, self.sep, self.unknown = self.vocab[CLS], self.vocab[SEP], self.vocab["[UNK]"]
        self._known = {}

    @staticmethod
    def of_jar(jar):
        """The tokeniser of a LangChain4j embedding jar."""
        with zipfile.ZipFile(jar) as files:
            name = next(n for n in files.namelist() if n.endswith("tokenizer.json"))
            return WordPiece(json.loads(files.read(name))["model"]["vocab"])

    def ids(self, text):
        return [i for i, _, _ in self.spans(text)]

    def spans(self, text):
        """(id, start, end) of every piece; offsets count characters of the text."""
        if text not in self._known:
            self._known[text] = [p for start, end in words(normal(text)) for p in self._pieces(normal(text), start, end)]
        return self._known[text]

    def _pieces(self, text, start, end):
        word = text[start:end].lower()
        word = "".join(c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) != "Mn")
        found, at = [], 0
        if len(word) > 100:
            return [(self.unknown, start, end)]
        while at < len(word):
            to = len(word)
            while to > at and ("##" if at else "") + word[at:to] not in self.vocab:
                to -= 1
            if to == at:
                return [(self.unknown, start, end)]
            found.append((self.vocab[("##" if at else "") + word[at:to]], min(start + at, end - 1), min(start + to, end)))
            at = to
        return found


def normal(text):
    """NFKC, character by character, where one stays one: so that offsets stay valid."""
    return "".join(n if len(n := unicodedata.normalize("NFKC", c)) == 1 else c for c in text)


def words(text):
    """Spans of words: runs without white space, split at every CJK character and every punctuation mark."""
    spans, begin = [], None
    for at, char in enumerate(text + " "):
        control = unicodedata.category(char) in ("Cc", "Cf") and not char.isspace()
        alone = is_cjk(char) or is_punctuation(char)
        if char.isspace() or alone or control:
            if begin is not None:
                spans.append((begin, at))
                begin = None
            if alone:
                spans.append((at, at + 1))
        elif begin is None:
            begin = at
    return spans


def is_cjk(char):
    code = ord(char)
    return 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x2FA1F


def is_punctuation(char):
    code = ord(char)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or unicodedata.category(char).startswith("P")
