"""The part of doctest that finds docstrings and the examples in them."""
import re
import sys
import types

from _frames import unsupported

NORMALIZE_WHITESPACE, ELLIPSIS, SKIP, IGNORE_EXCEPTION_DETAIL = 4, 8, 16, 32
REPORT_UDIFF, REPORT_CDIFF, REPORT_NDIFF = 64, 128, 256
_OPTIONS = {'NORMALIZE_WHITESPACE': NORMALIZE_WHITESPACE, 'ELLIPSIS': ELLIPSIS, 'SKIP': SKIP,
            'IGNORE_EXCEPTION_DETAIL': IGNORE_EXCEPTION_DETAIL, 'REPORT_UDIFF': REPORT_UDIFF,
            'REPORT_CDIFF': REPORT_CDIFF, 'REPORT_NDIFF': REPORT_NDIFF}
_EXAMPLE = re.compile(r'^( *)>>>( .*)?$')
_TRACEBACK = 'Traceback (most recent call last):'
_RAISED = re.compile(r'^\w', re.MULTILINE)     # behind the stack, of which nothing begins with a letter at the margin


class _Comparable:

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if type(self) is type(other) else NotImplemented

    __hash__ = object.__hash__


class Example(_Comparable):

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith('\n') else source + '\n'
        self.want = want if not want or want.endswith('\n') else want + '\n'
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith('\n') else exc_msg + '\n'
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options


class DocTest(_Comparable):

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.globs = dict(globs)
        self.name = name
        self.filename = filename
        self.lineno = lineno
        self.docstring = docstring

    def __repr__(self):
        count = len(self.examples)
        shown = 'no examples' if not count else '1 example' if count == 1 else '%d examples' % count
        return '<%s %s from %s:%s (%s)>' % (type(self).__name__, self.name, self.filename, self.lineno, shown)

    def __lt__(self, other):
        return self.name < other.name if isinstance(other, DocTest) else NotImplemented


def _options_of(source):
    options = {}
    for sign, name in re.findall(r'([+-])(\w+)', ' '.join(re.findall(r'#\s*doctest:(.*)', source))):
        if name not in _OPTIONS:
            unsupported('the option %s of doctest' % name)
        options[_OPTIONS[name]] = sign == '+'
    return options


def _message_of(want):
    """What an expected traceback ends with; None if none is expected."""
    found = _RAISED.search(want, len(_TRACEBACK)) if want.startswith(_TRACEBACK) else None
    return None if found is None else want[found.start():]


class DocTestParser:

    def parse(self, string, name='<string>'):
        """The texts between the examples and the examples, in turn."""
        lines = string.expandtabs().split('\n')
        parts, text, place = [], [], 0
        while place < len(lines):
            found = _EXAMPLE.match(lines[place])
            if found is None:
                text.append(lines[place])
                place += 1
                continue
            indent, first = found[1], place
            source = [(found[2] or ' ')[1:]]
            place += 1
            while place < len(lines) and re.match(indent + r'\.\.\.( |$)', lines[place]):
                source.append(lines[place][len(indent) + 4:])
                place += 1
            want = []
            while place < len(lines) and lines[place].strip() and not _EXAMPLE.match(lines[place]):
                want.append(lines[place][len(indent):] + '\n')
                place += 1
            source, want = '\n'.join(source) + '\n', ''.join(want)
            if source.strip() and not source.strip().startswith('#'):
                parts.append(''.join([line + '\n' for line in text]))
                text = []
                parts.append(Example(source, want, _message_of(want), first, len(indent), _options_of(source)))
        parts.append('\n'.join(text))
        return parts

    def get_examples(self, string, name='<string>'):
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


def _start_of(thing):
    """The line that the docstring begins in, from 0; None where it is not known."""
    if isinstance(thing, types.ModuleType):
        return 0
    if isinstance(thing, property):
        if sys.version_info < (3, 13):
            return None
        thing = thing.fget
    import inspect
    lines, first = inspect.findsource(getattr(thing, '__func__', thing))
    while first < len(lines) and not re.match(r'(^|.*:)\s*\w*("|\')', lines[first]):
        first += 1
    return first if first < len(lines) else None


class DocTestFinder:

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser = parser
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, '__name__', None)
        if name is None:
            raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: %r"
                             % (type(obj),))
        if module is None:
            module = obj if isinstance(obj, types.ModuleType) else sys.modules.get(getattr(obj, '__module__', None))
        names = dict(vars(module) if globs is None and module else globs or {})
        names.update(extraglobs or {})
        names.setdefault('__name__', '__main__')
        tests = [self._test_of(thing, found, module, names) for found, thing in self._things(obj, name, module)]
        return sorted(test for test in tests if test is not None)

    def _test_of(self, thing, name, module, names):
        text = getattr(thing, '__doc__', None)
        text = text if isinstance(text, str) else ''
        if not text and self._exclude_empty:
            return None
        start = _start_of(thing) if text else None
        return self._parser.get_doctest(text, names, name, getattr(module, '__file__', None), start)

    def _things(self, thing, name, module):
        """(name, thing) of it and, if it is a module or a class, what that defines itself."""
        yield name, thing
        if not self._recurse or not isinstance(thing, (type, types.ModuleType)):
            return
        for inner, value in vars(thing).items():
            bare = getattr(value, '__func__', value)
            bare = bare.fget if isinstance(bare, property) else bare
            if isinstance(bare, (type, types.FunctionType)) and bare.__module__ == module.__name__:
                yield from self._things(value if isinstance(value, property) else bare, name + '.' + inner, module)
