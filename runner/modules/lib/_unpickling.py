"""The half of pickle that reads: a machine with a stack, which its bytes are the program of."""
import struct
import sys

from copy import _restore


class PickleError(Exception):
    __module__ = '_pickle'


class PicklingError(PickleError):
    __module__ = '_pickle'


class UnpicklingError(PickleError):
    __module__ = '_pickle'


def _not_found(name, module):
    if sys.version_info < (3, 14):
        return f"Can't get attribute {name!r} on {module!r}"
    if '.' in name:
        return f"Can't resolve path {name!r} on module {module.__name__!r}"
    return f"module {module.__name__!r} has no attribute {name!r}"


def find_class(module, name):
    __import__(module)
    found = sys.modules[module]
    for part in name.split('.'):
        if not hasattr(found, part):
            raise AttributeError(_not_found(name, sys.modules[module]))
        found = getattr(found, part)
    return found


def _no_persistent_load(name):
    raise UnpicklingError('A load persistent id instruction was encountered,%sbut no persistent_load function was '
                          'specified.' % (' ' if sys.version_info >= (3, 12) else '\n'))


class _Reader:

    def __init__(self, data):
        self.data = data
        self.at = 0
        self.stack = []
        self.marks = []
        self.memo = []
        self.find_class = find_class
        self.persistent_load = _no_persistent_load

    def take(self, size):
        taken = self.data[self.at:self.at + size]
        if len(taken) < size:
            raise EOFError('Ran out of input') if not self.at else UnpicklingError('pickle data was truncated')
        self.at += size
        return taken

    def unpack(self, form):
        return struct.unpack(form, self.take(struct.calcsize(form)))[0]

    def begin_frame(self):
        """What the next bytes are for together; they are all there."""
        self.take(8)

    def since_mark(self):
        start = self.marks.pop()
        items = self.stack[start:]
        del self.stack[start:]
        return items

    def pop_many(self, count):
        items = self.stack[len(self.stack) - count:]
        del self.stack[len(self.stack) - count:]
        return items

    def load(self):
        while True:
            code = self.take(1)
            if code == b'.':
                return self.stack.pop()
            push = self.pushers.get(code)
            if push is not None:
                self.stack.append(push(self))
            elif code in _CHANGERS:
                _CHANGERS[code](self)
            else:
                raise UnpicklingError(f'invalid load key, {code.decode("latin-1")!r}.')

    def load_global(self):
        return self.find_class(*self.pop_many(2))

    def load_new(self):
        kind, arguments = self.pop_many(2)
        return kind.__new__(kind, *arguments)

    def load_call(self):
        function, arguments = self.pop_many(2)
        return function(*arguments)

    def extend(self):
        items = self.since_mark()
        self.stack[-1].extend(items)

    def update(self):
        items = self.since_mark()
        self.stack[-1].update(items)

    def set_items(self, items):
        for place in range(0, len(items), 2):
            self.stack[-1][items[place]] = items[place + 1]

    def build(self):
        state = self.stack.pop()
        _restore(self.stack[-1], state)


_Reader.pushers = {
    b'N': lambda r: None, b'\x88': lambda r: True, b'\x89': lambda r: False,
    b'K': lambda r: r.take(1)[0], b'M': lambda r: r.unpack('<H'), b'J': lambda r: r.unpack('<i'),
    b'\x8a': lambda r: int.from_bytes(r.take(r.take(1)[0]), 'little', signed=True),
    b'G': lambda r: r.unpack('>d'),
    b'\x8c': lambda r: r.take(r.take(1)[0]).decode('utf-8', 'surrogatepass'),
    b'X': lambda r: r.take(r.unpack('<I')).decode('utf-8', 'surrogatepass'),
    b'C': lambda r: r.take(r.take(1)[0]), b'B': lambda r: r.take(r.unpack('<I')),
    b')': lambda r: (), b'\x85': lambda r: tuple(r.pop_many(1)), b'\x86': lambda r: tuple(r.pop_many(2)),
    b'\x87': lambda r: tuple(r.pop_many(3)), b't': lambda r: tuple(r.since_mark()),
    b']': lambda r: [], b'}': lambda r: {}, b'\x8f': lambda r: set(), b'\x91': lambda r: frozenset(r.since_mark()),
    b'h': lambda r: r.memo[r.take(1)[0]], b'j': lambda r: r.memo[r.unpack('<I')],
    b'\x93': _Reader.load_global, b'\x81': _Reader.load_new, b'R': _Reader.load_call,
    b'Q': lambda r: r.persistent_load(r.stack.pop())}
_CHANGERS = {
    b'\x80': lambda r: r.take(1), b'\x95': lambda r: r.begin_frame(),
    b'\x94': lambda r: r.memo.append(r.stack[-1]), b'(': lambda r: r.marks.append(len(r.stack)),
    b'0': lambda r: r.stack.pop(), b'1': lambda r: r.since_mark(),
    b'a': lambda r: r.stack[-2].append(r.stack.pop()), b'e': _Reader.extend,
    b's': lambda r: r.set_items(r.pop_many(2)), b'u': lambda r: r.set_items(r.since_mark()),
    b'\x90': _Reader.update, b'b': _Reader.build}


class _FileReader(_Reader):
    """Reads pickles out of a file one after the other, each just to its end; they share what was remembered."""

    def __init__(self, file):
        _Reader.__init__(self, b'')
        self.file = file

    def take(self, size):
        # Each frame is read as a whole, what stands outside of frames as it is needed.
        if self.at < len(self.data):
            return _Reader.take(self, size)
        taken = self.file.read(size)
        if len(taken) < size:
            raise EOFError('Ran out of input')
        return taken

    def begin_frame(self):
        size = struct.unpack('<Q', self.take(8))[0]
        self.data, self.at = self.file.read(size), 0
        if len(self.data) < size:
            raise UnpicklingError('pickle data was truncated')
