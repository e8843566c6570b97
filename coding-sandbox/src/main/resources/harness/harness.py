# Runs inside the jail as its only process. It loads one solution and calls its function, one case after another.
#
# Nothing here is trusted once the solution has been loaded: time, memory and element reads are measured outside, and
# no expected result ever comes in. Spoiling this file from a solution can only spoil that solution's own verdict.
#
# Lines in:   begin MEMORY CPU FUNCTION SOURCE     rlimits in bytes and seconds; SOURCE is base64
#             set ARGUMENTS                        a JSON list; {"range": [start, step, count]}, {"watched": count}
#             call NONCE
#             some [..]  |  all [[..], ..]         answers to read
# Lines out:  ready VERSION | loaded | unparsable TEXT | undefined | set       (raised 0 where it fails)
#             read LIST START STEP COUNT
#             value NONCE READS JSON | odd NONCE READS TEXT | raised NONCE READS TYPE TEXT     TEXT, TYPE are base64
import binascii
import json
import linecache
import operator
import os
import resource
import sys
import traceback
import types

# The channel moves away from 0 and 1: the solution reads nothing, and what it prints goes where errors go.
requests = os.fdopen(os.dup(0), 'rb')
channel = os.dup(1)
nothing = os.open('/dev/null', os.O_RDONLY)
os.dup2(nothing, 0)
os.close(nothing)
os.dup2(2, 1)

FILE = 'solution.py'
OURS = __file__
MARK = b'\x1e'  # ends what was printed for one answer
TEXT_LIMIT = 8000

watched = []  # the lists of this case whose elements are kept outside
local_reads = 0  # of elements that were handed over


def say(*words):
    line = b' '.join(w if type(w) is bytes else str(w).encode() for w in words) + b'\n'
    while line:
        line = line[os.write(channel, line):]


def text(string):
    if len(string) > TEXT_LIMIT:
        string = string[:TEXT_LIMIT // 2] + '\n  ...\n' + string[-TEXT_LIMIT // 2:]
    return binascii.b2a_base64(string.encode('utf-8', 'replace'), newline=False)


def finish(*words):
    """An answer after which everything printed so far is known to be in the pipe."""
    for stream in sys.stdout, sys.stderr:
        try:
            stream.flush()
        except Exception:
            pass  # closed by the solution
    try:
        os.write(2, MARK)
    except OSError:
        pass
    say(*words)


class Watched(list):
    """A list whose elements are outside the jail: every read asks for them, so that the count cannot be changed here.
    What needs the whole list reads all of it. Once everything was handed over the list is an ordinary one that counts.
    """
    __slots__ = ('number', 'length', 'full')

    def __init__(self, number, length):
        self.number, self.length, self.full = number, length, length == 0

    def _read(self, start, step, count):
        global local_reads
        if count == 0:
            return []
        if not self.full:
            say(b'read', self.number, start, step, count)
            kind, _, body = requests.readline().partition(b' ')
            if kind == b'some':
                return json.loads(body)
            for other, elements in zip(watched, json.loads(body)):
                if not other.full:
                    other._fill(expand(elements))
        local_reads += count
        return [list.__getitem__(self, i) for i in range(start, start + step * count, step)]

    def _whole(self):
        return self._read(0, 1, len(self))

    def _fill(self, elements):
        self.full = True
        list.extend(self, elements)

    def _own(self):
        """Hands everything over, for what changes the list."""
        if not self.full:
            elements = self._whole()
            if not self.full:
                self._fill(elements)
        return self

    def __len__(self):
        return list.__len__(self) if self.full else self.length

    def __getitem__(self, key):
        global local_reads
        if self.full and type(key) is int:
            element = list.__getitem__(self, key)
            local_reads += 1
            return element
        if isinstance(key, slice):
            picked = range(*key.indices(len(self)))
            return self._read(picked.start, picked.step, len(picked))
        i = operator.index(key)
        if i < 0:
            i += len(self)
        if not 0 <= i < len(self):
            raise IndexError('list index out of range')
        return self._read(i, 1, 1)[0]

    def __iter__(self):
        global local_reads
        i = 0
        while not self.full and i < self.length:
            yield self[i]
            i += 1
        while i < list.__len__(self):
            local_reads += 1
            yield list.__getitem__(self, i)
            i += 1

    def __reversed__(self):
        for i in range(len(self) - 1, -1, -1):
            yield self[i]

    def __contains__(self, value):
        return any(e is value or e == value for e in self)

    def index(self, value, start=0, stop=sys.maxsize):
        for i in range(*slice(start, stop).indices(len(self))):
            if self[i] == value:
                return i
        raise ValueError(f'{value!r} is not in list')

    def count(self, value):
        return sum(1 for e in self if e == value)

    def copy(self):
        return self._whole()

    def __copy__(self):
        return self._whole()

    def __deepcopy__(self, memo):
        return self._whole()

    def __reduce_ex__(self, protocol):
        return list, (self._whole(),)

    def __repr__(self):
        return repr(self._whole())

    def __add__(self, other):
        return self._whole() + other

    def __radd__(self, other):
        return other + self._whole()

    def __mul__(self, times):
        return self._whole() * times

    __rmul__ = __mul__
    __hash__ = None


def comparing(name):
    compare = getattr(list, name)
    return lambda self, other: compare(self._whole(), other._whole() if type(other) is Watched else other)


def owning(name):
    change = getattr(list, name)
    return lambda self, *args, **named: change(self._own(), *args, **named)


for name in '__eq__', '__ne__', '__lt__', '__le__', '__gt__', '__ge__':
    setattr(Watched, name, comparing(name))
for name in ('append', 'extend', 'insert', 'pop', 'remove', 'clear', 'reverse', 'sort', '__setitem__', '__delitem__',
             '__iadd__', '__imul__'):
    setattr(Watched, name, owning(name))
Watched.__name__ = Watched.__qualname__ = 'list'


def expand(value):
    if type(value) is dict:
        if 'watched' in value:
            watched.append(Watched(len(watched), value['watched']))
            return watched[-1]
        start, step, count = value['range']
        return list(range(start, start + step * count, step)) if step else [start] * count
    return value


class Odd(Exception):
    """A result that is no number and no list of numbers."""


def encode(value, depth=0):
    kind = type(value)
    if kind is int:
        if -2 ** 63 <= value < 2 ** 63:
            return int.__repr__(value)
        raise Odd('an integer beyond 64 bits')
    if kind is float:
        return float.__repr__(value)
    if kind is Watched:
        value = value._whole()
    elif kind is not list:
        raise Odd(f'a list that holds a value of type {kind.__name__}' if depth else kind.__name__)
    if depth == 4:
        raise Odd('a list nested too deeply')
    return '[' + ','.join([encode(e, depth + 1) for e in value]) + ']'


def trace_of(failure):
    """The traceback a student would see at home: without our frames, on either end."""
    report = traceback.TracebackException.from_exception(failure, limit=None)
    part, seen = report, set()
    while part is not None and id(part) not in seen:
        seen.add(id(part))
        part.stack = traceback.StackSummary.from_list([f for f in part.stack if f.filename != OURS])
        part = part.__cause__ or part.__context__
    return ''.join(report.format())


def name_of(failure):
    kind = type(failure)
    return kind.__name__ if kind.__module__ == 'builtins' else f'{kind.__module__}.{kind.__name__}'


def load(memory, cpu, function, source):
    """Lays the limits down, for good, then runs the solution's file. Returns its function, or None."""
    for what, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, cpu), (resource.RLIMIT_NPROC, 16),
                       (resource.RLIMIT_NOFILE, 64), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        resource.setrlimit(what, (most, most))
    source = binascii.a2b_base64(source).decode()
    linecache.cache[FILE] = len(source), None, source.splitlines(True), FILE
    module = types.ModuleType('solution')
    module.__file__ = FILE
    sys.modules['solution'] = sys.modules['__main__'] = module
    try:
        code = compile(source, FILE, 'exec', dont_inherit=True)
    except Exception as e:
        finish(b'unparsable', text(''.join(traceback.format_exception_only(e))))
        return None
    try:
        exec(code, module.__dict__)
    except BaseException as e:
        raised(0, e)
        return None
    found = module.__dict__.get(function)
    if not callable(found):
        finish(b'undefined')
        return None
    finish(b'loaded')
    return found


def raised(nonce, failure):
    try:
        trace = trace_of(failure)
    except BaseException as e:  # an exception whose own text fails
        trace = f'{name_of(failure)}, whose text raised {name_of(e)}'
    finish(b'raised', nonce, local_reads, text(name_of(failure)), text(trace))


def call(function, nonce, arguments):
    try:
        result = function(*arguments)
        answer = encode(result)
    except Odd as e:
        finish(b'odd', nonce, local_reads, text(str(e)))
    except BaseException as e:
        del arguments
        raised(nonce, e)
    else:
        finish(b'value', nonce, local_reads, answer)


def main():
    global local_reads
    say(b'ready', '.'.join(map(str, sys.version_info[:3])))
    words = requests.readline().split()
    if not words:
        return  # never used
    _, memory, cpu, name, source = words
    function = load(int(memory), int(cpu), name.decode(), source)
    arguments = []
    for line in requests:
        verb, _, rest = line.strip().partition(b' ')
        if verb == b'set':
            watched.clear()
            local_reads = 0
            try:
                arguments = [expand(a) for a in json.loads(rest)]
            except MemoryError as e:  # the solution holds too much since the last case
                raised(0, e)
            else:
                finish(b'set')
        else:
            given, arguments = arguments, []
            call(function, int(rest), given)


main()
