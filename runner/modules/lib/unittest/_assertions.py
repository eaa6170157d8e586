"""The assert methods of unittest.TestCase, with CPython's messages."""
import contextlib
import logging
import sys
import warnings

from unittest._comparisons import Comparisons
from unittest._shortened import safe_repr

__unittest = True


class _Raises:
    """What assertRaises and its like give for a with statement."""

    def __init__(self, test, expected, pattern=None):
        self._test = test
        self.expected = expected
        self._pattern = pattern
        self.exception = None
        self.msg = None

    def _names(self):
        if isinstance(self.expected, tuple):
            return str(self.expected)
        return self.expected.__name__

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            self._test._fail(self.msg, '%s not raised' % self._names())
        if not issubclass(kind, self.expected):
            return False
        self.exception = error
        if self._pattern is not None:
            if not _search(self._pattern, str(error)):
                self._test._fail(self.msg, '"%s" does not match "%s"' % (self._pattern, error))
        return True


def _search(pattern, text):
    import re
    return re.search(pattern, text)


class _Warns(_Raises):

    def __enter__(self):
        self._catching = warnings.catch_warnings(record=True)
        self.warnings = self._catching.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, kind, error, trace):
        self._catching.__exit__(kind, error, trace)
        if kind is not None:
            return False
        for each in self.warnings:
            if isinstance(each.message, self.expected) and (
                    self._pattern is None or _search(self._pattern, str(each.message))):
                self.warning = each.message
                self.lineno = each.lineno
                return False
        self._test._fail(self.msg, '%s not triggered' % self._names())


class _LogCatcher(logging.Handler):

    def __init__(self):
        logging.Handler.__init__(self)
        self.records = []
        self.output = []
        self.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))

    def emit(self, record):
        self.records.append(record)
        self.output.append(self.format(record))


def _closeness(first, second, places, delta):
    """Whether they are as close as asked for, how that is said, and the difference."""
    if delta is not None and places is not None:
        raise TypeError('specify delta or places not both')
    difference = abs(first - second)
    if delta is not None:
        return difference <= delta, 'within %s delta' % safe_repr(delta), difference
    places = 7 if places is None else places
    return round(difference, places) == 0, 'within %r places' % places, difference


class Assertions(Comparisons):

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        return standard if msg is None else '%s : %s' % (standard, msg)

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def fail(self, msg=None):
        raise self.failureException(msg)

    def assertTrue(self, expr, msg=None):
        if not expr:
            raise self.failureException(self._formatMessage(msg, '%s is not true' % safe_repr(expr)))

    def assertFalse(self, expr, msg=None):
        if expr:
            raise self.failureException(self._formatMessage(msg, '%s is not false' % safe_repr(expr)))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, '%s == %s' % (safe_repr(first), safe_repr(second)))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first != second:
            close, ending, difference = _closeness(first, second, places, delta)
            if not close:
                self._fail(msg, '%s != %s %s (%s difference)' % (
                    safe_repr(first), safe_repr(second), ending, safe_repr(difference)))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        close, ending, difference = _closeness(first, second, places, delta)
        if first == second or close:
            if delta is not None:
                ending += ' (%s difference)' % safe_repr(difference)
            self._fail(msg, '%s == %s %s' % (safe_repr(first), safe_repr(second), ending))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, '%s is not %s' % (safe_repr(expr1), safe_repr(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, 'unexpectedly identical: %s' % (safe_repr(expr1),))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, '%s is not None' % (safe_repr(obj),))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, 'unexpectedly None')

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, '%s not found in %s' % (safe_repr(member), safe_repr(container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, '%s unexpectedly found in %s' % (safe_repr(member), safe_repr(container)))

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, '%s is not an instance of %r' % (safe_repr(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, '%s is an instance of %r' % (safe_repr(obj), cls))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, '%s not less than %s' % (safe_repr(a), safe_repr(b)))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, '%s not less than or equal to %s' % (safe_repr(a), safe_repr(b)))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, '%s not greater than %s' % (safe_repr(a), safe_repr(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, '%s not greater than or equal to %s' % (safe_repr(a), safe_repr(b)))

    def assertRegex(self, text, expected_regex, msg=None):
        if not _search(expected_regex, text):
            self._fail(msg, "Regex didn't match: %r not found in %r" % (expected_regex, text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        import re
        found = re.search(unexpected_regex, text)
        if found:
            self._fail(msg, 'Regex matched: %r matches %r in %r' % (
                text[found.start():found.end()], found.re.pattern, text))

    def _context(self, context, args, kwargs):
        if not args:
            context.msg = kwargs.pop('msg', None)
            return context
        with context:
            args[0](*args[1:], **kwargs)
        return None

    def assertRaises(self, expected_exception, *args, **kwargs):
        return self._context(_Raises(self, expected_exception), args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return self._context(_Raises(self, expected_exception, expected_regex), args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return self._context(_Warns(self, expected_warning), args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return self._context(_Warns(self, expected_warning, expected_regex), args, kwargs)

    @contextlib.contextmanager
    def _logs(self, logger, level):
        """What gathers the records that reach *logger* meanwhile, of *level* or above, and nobody else sees."""
        logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        level = getattr(logging, level) if isinstance(level, str) else level
        before = logger.handlers, logger.level, logger.propagate
        catcher = _LogCatcher()
        catcher.setLevel(level)
        catcher.wanted = logging.getLevelName(level), logger.name
        logger.handlers, logger.propagate = [catcher], False
        logger.setLevel(level)
        try:
            yield catcher
        finally:
            logger.handlers, _level, logger.propagate = before
            logger.setLevel(before[1])

    @contextlib.contextmanager
    def assertLogs(self, logger=None, level=logging.INFO):
        with self._logs(logger, level) as catcher:
            yield catcher
        if not catcher.records:
            self.fail('no logs of level %s or higher triggered on %s' % catcher.wanted)

    if sys.version_info >= (3, 10):
        @contextlib.contextmanager
        def assertNoLogs(self, logger=None, level=logging.INFO):
            with self._logs(logger, level) as catcher:
                yield
            if catcher.records:
                self.fail('Unexpected logs found: %r' % catcher.output)


def _renamed(old, new):
    def method(self, *args, **kwargs):
        warnings.warn('Please use %s instead.' % new, DeprecationWarning, 2)
        return getattr(self, new)(*args, **kwargs)
    method.__name__ = old
    return method


if sys.version_info < (3, 12):
    for _old, _new in (
            ('failUnlessEqual', 'assertEqual'), ('assertEquals', 'assertEqual'),
            ('failIfEqual', 'assertNotEqual'), ('assertNotEquals', 'assertNotEqual'),
            ('failUnlessAlmostEqual', 'assertAlmostEqual'), ('assertAlmostEquals', 'assertAlmostEqual'),
            ('assertNotAlmostEquals', 'assertNotAlmostEqual'), ('failUnless', 'assertTrue'),
            ('assert_', 'assertTrue'), ('failIf', 'assertFalse'), ('failUnlessRaises', 'assertRaises'),
            ('assertRaisesRegexp', 'assertRaisesRegex'), ('assertRegexpMatches', 'assertRegex'),
            ('assertNotRegexpMatches', 'assertNotRegex')):
        setattr(Assertions, _old, _renamed(_old, _new))
