"""Models `doctest`, thinly: the examples of docstrings are found, run and compared; what fails is shown.

Left out: files of examples, unittest suites, verbose runs.
"""
import io
import re
import sys
import traceback
from collections import namedtuple

import _unmodelled
from _doctest_examples import ELLIPSIS
from _doctest_examples import IGNORE_EXCEPTION_DETAIL
from _doctest_examples import NORMALIZE_WHITESPACE
from _doctest_examples import REPORT_CDIFF
from _doctest_examples import REPORT_NDIFF
from _doctest_examples import REPORT_UDIFF
from _doctest_examples import SKIP
from _doctest_examples import DocTest
from _doctest_examples import DocTestFinder
from _doctest_examples import DocTestParser
from _doctest_examples import Example
from _frames import unsupported
if sys.version_info < (3, 9):
    import unittest
elif sys.version_info >= (3, 14):
    import asyncio  # as pdb does

for _class in (DocTest, DocTestFinder, DocTestParser, Example):
    _class.__module__ = 'doctest'
_LINE = '*' * 70


class TestResults(namedtuple('TestResults', 'failed attempted')):

    def __new__(cls, failed, attempted, *, skipped=0):
        made = super().__new__(cls, failed, attempted)
        made.skipped = skipped
        return made

    if sys.version_info >= (3, 13):
        def __repr__(self):
            return 'TestResults(failed=%d, attempted=%d%s)' % (
                self.failed, self.attempted, ', skipped=%d' % self.skipped if self.skipped else '')


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
    """What the example raises; what it prints goes to sys.stdout."""
    names['__doctest_show__'] = _show
    try:
        exec(_showing(source), names)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        return error
    return None


def _indented(text):
    return ''.join(['    ' + line + '\n' if line else '\n' for line in text.rstrip('\n').split('\n')])


def _compared(want, got, options):
    """What kind of differences is asked for, and these; a few lines are only compared closely."""
    if options & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF) == 0:
        return None
    import difflib
    if options & REPORT_NDIFF == 0 and min(len(want), len(got)) < 3:
        return None
    if options & REPORT_UDIFF:
        return 'unified diff with -expected +actual', list(difflib.unified_diff(want, got, n=2))[2:]
    if options & REPORT_CDIFF:
        return 'context diff with expected followed by actual', list(difflib.context_diff(want, got, n=2))[2:]
    return 'ndiff with -expected +actual', difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(want, got)


class OutputChecker:

    def check_output(self, want, got, optionflags):
        return _agrees(want, got, optionflags)

    def output_difference(self, example, got, optionflags):
        want = example.want
        got = re.sub(r'(?m)^ *(?=\n)', '<BLANKLINE>', got)
        compared = _compared(want.splitlines(True), got.splitlines(True), optionflags)
        if compared is not None:
            kind, lines = compared
            return f'Differences ({kind}):\n' + _indented(''.join(lines))
        if want and got:
            return 'Expected:\n%sGot:\n%s' % (_indented(want), _indented(got))
        if want:
            return 'Expected:\n%sGot nothing\n' % _indented(want)
        return 'Expected nothing\nGot:\n%s' % _indented(got) if got else 'Expected nothing\nGot nothing\n'


class DocTestRunner:

    def __init__(self, checker=None, verbose=None, optionflags=0):
        if verbose:
            unsupported('verbose doctests')
        self._checker = checker or OutputChecker()
        self.optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._counts = {}       # name: (failed, attempted, skipped)

    def report_start(self, out, test, example):
        """Says nothing: only verbose runs do."""

    def report_success(self, out, test, example, got):
        """Says nothing: only verbose runs do."""

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        out(self._failure_header(test, example) + 'Exception raised:\n'
            + _indented(''.join(traceback.format_exception(*exc_info))))

    def _failure_header(self, test, example):
        line = '?' if test.lineno is None else test.lineno + example.lineno + 1
        where = 'File "%s", line %s, in %s' % (test.filename, line, test.name) if test.filename else (
            'Line %s, in %s' % (example.lineno + 1, test.name))
        return '%s\n%s\nFailed example:\n%s' % (_LINE, where, _indented(example.source))

    def _is_expected(self, example, got, error, flags):
        if error is None:
            return example.exc_msg is None and self._checker.check_output(example.want, got, flags)
        if example.exc_msg is None:
            return False
        if flags & IGNORE_EXCEPTION_DETAIL:
            return example.exc_msg.split(':')[0].split('.')[-1].strip() == type(error).__name__
        raised = ''.join(traceback.format_exception_only(type(error), error))
        return self._checker.check_output(example.exc_msg, raised, flags)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        stdout = sys.stdout
        sys.stdout = io.StringIO()
        try:
            counts = [0, 0, 0]
            for example in test.examples:
                failed, attempted, skipped = self._run_example(test, example, out or stdout.write)
                counts = [counts[0] + failed, counts[1] + attempted, counts[2] + skipped]
        finally:
            sys.stdout = stdout
        self._note(test.name, *counts)
        if clear_globs:
            test.globs.clear()
        return TestResults(counts[0], counts[1], skipped=counts[2])

    def _run_example(self, test, example, out):
        """(failed, attempted, skipped) of this one."""
        flags = self.optionflags
        for option, wanted in example.options.items():
            flags = flags | option if wanted else flags & ~option
        if flags & SKIP:
            # Counted among those that were attempted from 3.13 on.
            return 0, sys.version_info >= (3, 13), 1
        self.report_start(out, test, example)
        error = _run(example.source, test.globs)
        got = sys.stdout.getvalue()
        sys.stdout = io.StringIO()
        if self._is_expected(example, got, error, flags):
            self.report_success(out, test, example, got)
            return 0, 1, 0
        if error is None:
            self.report_failure(out, test, example, got)
        elif example.exc_msg is None:
            self.report_unexpected_exception(out, test, example, (type(error), error, error.__traceback__))
        else:
            raised = ''.join(traceback.format_exception(type(error), error, error.__traceback__))
            self.report_failure(out, test, example, got + raised)
        return 1, 1, 0

    def _note(self, name, *counts):
        before = self._counts.get(name, (0, 0, 0))
        self._counts[name] = tuple(old + new for old, new in zip(before, counts))
        self.failures, self.tries, self.skips = (sum(each) for each in zip(*self._counts.values()))

    def summarize(self, verbose=None):
        failures = [(name, *counts) for name, counts in sorted(self._counts.items()) if counts[0]]
        if failures:
            _summarize(failures, self.failures, self.skips)
        return TestResults(self.failures, self.tries, skipped=self.skips)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    """Test examples in docstrings in functions and classes reachable from module m, starting with m.__doc__."""
    if verbose or raise_on_error:
        unsupported('verbose or raising doctests')
    m = m or sys.modules['__main__']
    runner = DocTestRunner(optionflags=optionflags)
    finder = DocTestFinder(exclude_empty=exclude_empty)
    for test in finder.find(m, name or m.__name__, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


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
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    if isinstance(f, str):
        tests = [DocTestParser().get_doctest(f, globs, name, None, 0)]
    else:
        tests = DocTestFinder(recurse=False).find(f, name, globs=globs)
    for test in tests:
        runner.run(test, compileflags=compileflags)


__getattr__ = _unmodelled.attribute(globals(), {'it is not modelled': (
    'testfile', 'testsource', 'DocTestSuite', 'DocFileSuite', 'DebugRunner', 'script_from_examples',
    'register_optionflag')})
