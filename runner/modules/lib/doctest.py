"""Models `doctest`, thinly: the examples of a module's docstrings run and are compared; what fails is shown.

Left out: files of examples, unittest suites, finders and runners of one's own, reports as differences.
"""
import io
import re
import sys
import traceback
import types
from collections import namedtuple

import _unmodelled
from _frames import unsupported
if sys.version_info < (3, 9):
    import unittest
elif sys.version_info >= (3, 14):
    import asyncio  # as pdb does

NORMALIZE_WHITESPACE, ELLIPSIS, SKIP, IGNORE_EXCEPTION_DETAIL = 4, 8, 16, 32
_OPTIONS = {'NORMALIZE_WHITESPACE': NORMALIZE_WHITESPACE, 'ELLIPSIS': ELLIPSIS, 'SKIP': SKIP,
            'IGNORE_EXCEPTION_DETAIL': IGNORE_EXCEPTION_DETAIL}
_LINE = '*' * 70
_EXAMPLE = re.compile(r'^( *)>>>( .*)?$')
_TRACEBACK = 'Traceback (most recent call last):'
_RAISED = re.compile(r'^\w', re.MULTILINE)     # behind the stack, of which nothing begins with a letter at the margin


class TestResults(namedtuple('TestResults', 'failed attempted')):

    def __new__(cls, failed, attempted, *, skipped=0):
        made = super().__new__(cls, failed, attempted)
        made.skipped = skipped
        return made

    if sys.version_info >= (3, 13):
        def __repr__(self):
            return 'TestResults(failed=%d, attempted=%d%s)' % (
                self.failed, self.attempted, ', skipped=%d' % self.skipped if self.skipped else '')


class _Example:

    def __init__(self, source, want, line, options):
        self.source = source
        self.want = want
        self.line = line
        self.options = options


def _options_of(source):
    flags = 0
    for sign, name in re.findall(r'([+-])(\w+)', ' '.join(re.findall(r'#\s*doctest:(.*)', source))):
        if name not in _OPTIONS:
            unsupported('the option %s of doctest' % name)
        flags = flags | _OPTIONS[name] if sign == '+' else flags & ~_OPTIONS[name]
    return flags


def _examples(text):
    lines = text.expandtabs().split('\n')
    place = 0
    while place < len(lines):
        found = _EXAMPLE.match(lines[place])
        place += 1
        if found is None:
            continue
        indent, line = found[1], place - 1
        source = [(found[2] or ' ')[1:]]
        while place < len(lines) and re.match(indent + r'\.\.\.( |$)', lines[place]):
            source.append(lines[place][len(indent) + 4:])
            place += 1
        want = []
        while place < len(lines) and lines[place].strip() and not _EXAMPLE.match(lines[place]):
            want.append(lines[place][len(indent):])
            place += 1
        source = '\n'.join(source) + '\n'
        if source.strip() and not source.strip().startswith('#'):
            yield _Example(source, ''.join([each + '\n' for each in want]), line, _options_of(source))


def _agrees(want, got, options):
    if want == got or (want, got) in (('True\n', '1\n'), ('False\n', '0\n')):
        return True
    want = re.sub(r'(?m)^<BLANKLINE>\s*?$', '', want)
    if want == got:
        return True
    if options & NORMALIZE_WHITESPACE:
        want, got = ' '.join(want.split()), ' '.join(got.split())
    if options & ELLIPSIS and '...' in want:
        return re.match('.*'.join([re.escape(part) for part in want.split('...')]) + r'\Z', got, re.DOTALL) is not None
    return want == got


def _show(value):
    if value is not None:
        print(repr(value))


def _is_expression(text):
    try:
        compile(text.strip(), '<doctest>', 'eval')
    except SyntaxError:
        return False
    return True


def _showing(source):
    """Statements that show the values of expressions, as interactive ones do, where a line has a whole one."""
    if _is_expression(source):
        return '__doctest_show__(%s\n)' % source.strip()
    lines, depth = [], 0
    for line in source.split('\n'):
        simple = not depth and '"' not in line and "'" not in line and ':' not in line
        for part in line.split(';') if simple else [line]:
            part = line[:len(line) - len(line.lstrip())] + part.lstrip()
            whole = not depth and part.strip() and _is_expression(part)
            lines.append(part.replace(part.strip(), '__doctest_show__(%s\n)' % part.strip()) if whole else part)
        depth += sum([line.count(each) for each in '([{']) - sum([line.count(each) for each in ')]}'])
    return '\n'.join(lines)


def _run(source, names):
    """What the example prints, and what it raises."""
    names['__doctest_show__'] = _show
    out, sys.stdout = sys.stdout, io.StringIO()
    try:
        try:
            exec(_showing(source), names)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            return sys.stdout.getvalue(), error
        return sys.stdout.getvalue(), None
    finally:
        sys.stdout = out


def _indented(text):
    return ''.join(['    ' + line + '\n' if line else '\n' for line in text.rstrip('\n').split('\n')])


def _is_expected(example, got, error, options):
    if error is None:
        return _TRACEBACK not in example.want and _agrees(example.want, got, options)
    if not example.want.startswith(_TRACEBACK):
        return False
    found = _RAISED.search(example.want, len(_TRACEBACK))
    if found is None:
        return False
    wanted, raised = example.want[found.start():], ''.join(traceback.format_exception_only(type(error), error))
    if options & IGNORE_EXCEPTION_DETAIL:
        return wanted.split(':')[0].split('.')[-1].strip() == type(error).__name__
    return _agrees(wanted, raised, options)


def _check(text, names, name, file, start, options):
    """(failed, attempted, skipped); shows the failures."""
    failed = attempted = skipped = 0
    for example in _examples(text):
        flags = options | example.options
        if flags & SKIP:
            # Counted among those that were attempted from 3.13 on.
            skipped += 1
            attempted += sys.version_info >= (3, 13)
            continue
        attempted += 1
        got, error = _run(example.source, names)
        if _is_expected(example, got, error, flags):
            continue
        failed += 1
        print(_LINE)
        print('File "%s", line %s, in %s' % (file, start + example.line + 1, name))
        print('Failed example:\n' + _indented(example.source), end='')
        if error is not None:
            print('Exception raised:')
            print(_indented(''.join(traceback.format_exception(type(error), error, error.__traceback__))), end='')
        elif example.want:
            print('Expected:\n' + _indented(example.want), end='')
            print('Got:\n' + _indented(got) if got else 'Got nothing', end='' if got else '\n')
        else:
            print('Expected nothing\nGot:\n' + _indented(got), end='')
    return failed, attempted, skipped


def _documented(thing, name, module):
    """(name, docstring, first line) of the module's own functions, classes and methods."""
    text = getattr(thing, '__doc__', None)
    if isinstance(text, str):
        yield name, text, _start_of(thing)
    if not isinstance(thing, (type, types.ModuleType)):
        return
    for inner, value in vars(thing).items():
        value = getattr(value, '__func__', value)
        value = value.fget if isinstance(value, property) else value
        if isinstance(value, (type, types.FunctionType)) and value.__module__ == module.__name__:
            yield from _documented(value, name + '.' + inner, module)


def _start_of(thing):
    if isinstance(thing, types.ModuleType):
        return 0
    import inspect
    lines, first = inspect.findsource(thing)
    while first < len(lines) and not re.match(r'(^|.*:)\s*\w*("|\')', lines[first]):
        first += 1
    return first


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    """Test examples in docstrings in functions and classes reachable from module m, starting with m.__doc__."""
    if verbose or raise_on_error:
        unsupported('verbose or raising doctests')
    m = m or sys.modules['__main__']
    shared = dict(vars(m) if globs is None else globs, **(extraglobs or {}))
    shared.setdefault('__name__', '__main__')
    results = []
    for found, text, start in sorted(_documented(m, name or m.__name__, m)):
        counts = _check(text, dict(shared), found, m.__file__, start, optionflags)
        results.append((found, *counts))
    failures = [result for result in results if result[1]]
    total, attempted, skipped = (sum([result[place] for result in results]) for place in (1, 2, 3))
    if report and failures:
        _summarize(failures, total, skipped)
    return TestResults(total, attempted, skipped=skipped)


def _summarize(failures, total, skipped):
    newer = sys.version_info >= (3, 13)
    print(_LINE)
    print('%d item%s had failures:' % (len(failures), '' if newer and len(failures) == 1 else 's'))
    for name, failed, attempted, _ in failures:
        print(' %3d of %3d in %s' % (failed, attempted, name))
    others = ' and %d skipped test%s' % (skipped, '' if skipped == 1 else 's') if newer and skipped else ''
    print('***Test Failed*** %d failure%s%s.' % (total, '' if newer and total == 1 else 's', others))


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    """Test examples in the given object's docstring (`f`), using `globs` as globals."""
    text = f if isinstance(f, str) else f.__doc__ or ''
    file = getattr(sys.modules.get(getattr(f, '__module__', None)), '__file__', None)
    _check(text, dict(globs), name, file, 0 if isinstance(f, str) else _start_of(f), optionflags)


__getattr__ = _unmodelled.attribute(globals(), {'it is not modelled': (
    'testfile', 'testsource', 'DocTestSuite', 'DocFileSuite', 'DocTestFinder', 'DocTestRunner', 'DocTestParser',
    'DebugRunner', 'OutputChecker', 'DocTest', 'Example', 'script_from_examples', 'register_optionflag')})
