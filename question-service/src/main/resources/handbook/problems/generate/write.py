"""Writes the cases of problems: what stands under `cases:` in ../ID.yaml comes from ID.py beside this file.

    python3 write.py [--check] [ID...]        all problems without an ID; --check only says which would change

Each ID.py holds the reference solution and `cases(add, random)`, which calls
add(id, zh, en, *arguments, sample=False, reads=None) for each case, samples first. `random` is seeded with the problem's
id, so a run gives the same cases everywhere. The expected results are the reference solution's.
"""
import copy
import importlib.util
import json
import pathlib
import random
import re
import sys

HERE = pathlib.Path(__file__).parent
MOST_CASES = 24


class Range:
    """The list start, start + step, ...; a million elements are written as three numbers."""

    def __init__(self, start, step, count):
        self.start, self.step, self.count = start, step, count

    def __iter__(self):
        return (self.start + self.step * i for i in range(self.count))

    def written(self):
        return f'range: {{start: {self.start}, step: {self.step}, count: {self.count}}}'


def tidy(value):
    """Floats with 12 digits, in which libraries of mathematics agree."""
    if isinstance(value, list):
        return [tidy(v) for v in value]
    if isinstance(value, float):
        return float('%.12g' % value) + 0.0
    assert type(value) is int, value
    return value


def written(value):
    if isinstance(value, Range):
        return value.written()
    # 1e-05 is a text to YAML 1.1, which wants a point in a number with an exponent.
    return re.sub(r'(?<![\d.])(\d+)e', r'\1.0e', json.dumps(tidy(value)))


def quoted(text):
    return text if not re.search(r'[:#{}\[\],&*?|<>=!%@`\'"]|^[- ]|^[\d.]+$', text) else "'" + text.replace("'", "''") + "'"


def cases_of(name, function):
    spec = importlib.util.spec_from_file_location(name.replace('-', '_'), HERE / f'{name}.py')
    module = importlib.util.module_from_spec(spec)
    module.Range = Range
    spec.loader.exec_module(module)
    lines, seen = ['cases:'], set()

    def add(case, zh, en, *arguments, sample=False, reads=None):
        assert case not in seen, f'{name}: {case} twice'
        seen.add(case)
        given = [list(a) if isinstance(a, Range) else tidy(copy.deepcopy(a)) for a in arguments]
        expected = getattr(module, function)(*given)
        lines.append(f'  - id: {case}')
        lines.extend(['    sample: true'] if sample else [])
        lines.extend(['    probes:', f'      zh: {quoted(zh)}', f'      en: {quoted(en)}', '    arguments:'])
        lines.extend(f'      - {written(a)}' for a in arguments)
        lines.append(f'    expected: {written(expected)}')
        lines.extend([f'    maxReads: {reads}'] if reads else [])

    module.cases(add, random.Random(name))
    assert 8 <= len(seen) <= MOST_CASES, f'{name}: {len(seen)} cases'
    return '\n'.join(lines) + '\n'


def main(arguments):
    sys.dont_write_bytecode = True
    check = '--check' in arguments
    names = [a for a in arguments if not a.startswith('--')] or sorted(
        p.stem for p in HERE.glob('*.py') if p.name != pathlib.Path(__file__).name)
    stale = []
    for name in names:
        path = HERE.parent / f'{name}.yaml'
        before = path.read_text(encoding='utf-8')
        head = before[:re.search(r'^cases:', before, re.M).start()]
        function = re.search(r'^function: (\w+)', head, re.M).group(1)
        after = head + cases_of(name, function)
        if after != before:
            stale.append(name)
            if not check:
                path.write_text(after, encoding='utf-8')
    print('\n'.join(stale))
    return 1 if check and stale else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
