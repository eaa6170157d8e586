"""Models unittest.case: one test method as an object, and what it may assert."""
import contextlib
import sys
import warnings

from unittest._assertions import Assertions

__unittest = True


class SkipTest(Exception):
    pass


class _ShouldStop(Exception):
    pass


def skip(reason):
    def decorate(item):
        if not isinstance(item, type):
            def skipping(*args, **kwargs):
                raise SkipTest(reason)
            skipping.__name__ = item.__name__
            item = skipping
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if callable(reason):
        function, reason = reason, ''
        return decorate(function)
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return lambda item: item if condition else skip(reason)(item)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def _enter(manager, add_cleanup):
    kind = type(manager)
    try:
        enter, leave = kind.__enter__, kind.__exit__
    except AttributeError:
        raise TypeError("'%s.%s' object does not support the context manager protocol" % (
            kind.__module__, kind.__qualname__)) from None
    entered = enter(manager)
    add_cleanup(leave, manager, None, None, None)
    return entered


if sys.version_info >= (3, 11):
    def enterModuleContext(cm):
        return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        function(*args, **kwargs)


class _Outcome:
    """What a test's parts have come to so far."""

    def __init__(self, result):
        self.result = result
        self.success = True
        self.skipped = False
        self.expecting_failure = False
        self.expected_failure = None
        self.errors = []

    @contextlib.contextmanager
    def part(self, test, is_subtest=False):
        before = self.success
        self.success = True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as error:
            self.success = False
            self.skipped = True
            self.result.addSkip(test, str(error))
        except _ShouldStop:
            pass
        except BaseException as error:
            details = (type(error), error, error.__traceback__)
            if self.expecting_failure:
                self.expected_failure = details
            else:
                self.success = False
                if is_subtest:
                    self.result.addSubTest(test.test_case, test, details)
                else:
                    self.errors.append((test, details))
                    _tell(self.result, test, details)
        else:
            if is_subtest and self.success:
                self.result.addSubTest(test.test_case, test, None)
        finally:
            self.success = self.success and before


def _tell(result, test, details):
    if issubclass(details[0], test.failureException):
        result.addFailure(test, details)
    else:
        result.addError(test, details)


class _SubTest:

    def __init__(self, test_case, message, params):
        self.test_case = test_case
        self._message = message
        self.params = params
        self.failureException = test_case.failureException

    def _description(self):
        parts = ['[%s]' % self._message] if self._message is not None else []
        if self.params:
            parts.append('(%s)' % ', '.join('%s=%r' % item for item in self.params.items()))
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return '%s %s' % (self.test_case.id(), self._description())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return '%s %s' % (self.test_case, self._description())


class TestCase(Assertions):
    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _diffThreshold = 65536      # longer texts are not compared line by line
    _classSetupFailed = False
    _class_cleanups = []

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._outcome = None
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {}
        method = getattr(self, methodName, None)
        if method is None and methodName != 'runTest':
            raise ValueError('no such test method in %s: %s' % (self.__class__, methodName))
        self._testMethodDoc = getattr(method, '__doc__', None)

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        if '_class_cleanups' not in cls.__dict__:
            cls._class_cleanups = []
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    if sys.version_info >= (3, 11):
        def enterContext(self, cm):
            return _enter(cm, self.addCleanup)

        @classmethod
        def enterClassContext(cls, cm):
            return _enter(cm, cls.addClassCleanup)

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from unittest.result import TestResult
        return TestResult()

    def shortDescription(self):
        return self._testMethodDoc.strip().split('\n')[0].strip() if self._testMethodDoc else None

    def id(self):
        return '%s.%s.%s' % (self.__class__.__module__, self.__class__.__qualname__, self._testMethodName)

    def __str__(self):
        where = '%s.%s' % (self.__class__.__module__, self.__class__.__qualname__)
        if sys.version_info >= (3, 11):
            where += '.' + self._testMethodName
        return '%s (%s)' % (self._testMethodName, where)

    def __repr__(self):
        return '<%s.%s testMethod=%s>' % (self.__class__.__module__, self.__class__.__qualname__,
                                          self._testMethodName)

    def __eq__(self, other):
        return type(self) is type(other) and self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    @contextlib.contextmanager
    def subTest(self, msg=None, **params):
        if self._outcome is None:
            yield
            return
        outer = self._subtest
        inherited = dict(outer.params) if outer is not None else {}
        inherited.update(params)
        self._subtest = _SubTest(self, msg, inherited)
        try:
            with self._outcome.part(self._subtest, True):
                yield
            if not self._outcome.success and self._outcome.result.failfast:
                raise _ShouldStop
        finally:
            self._subtest = outer

    def _call_set_up(self):
        self.setUp()

    def _call_test_method(self, method):
        if method() is not None and sys.version_info >= (3, 11):
            warnings.warn('It is deprecated to return a value that is not None from a test case (%s)' % method,
                          DeprecationWarning, stacklevel=3)

    def _call_tear_down(self):
        self.tearDown()

    def _call_cleanup(self, function, args, kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        own_result = result is None
        if own_result:
            result = self.defaultTestResult()
            result.startTestRun()
        method = getattr(self, self._testMethodName)
        skips = [getattr(item, '__unittest_skip_why__', '') for item in (self.__class__, method)
                 if getattr(item, '__unittest_skip__', False)]
        if not skips or sys.version_info[:3] != (3, 12, 1):     # which does not count what is skipped as run
            result.startTest(self)
        try:
            if skips:
                result.addSkip(self, skips[0])
                return result
            outcome = self._outcome = _Outcome(result)
            outcome.expecting_failure = getattr(self, '__unittest_expecting_failure__', False) or getattr(
                method, '__unittest_expecting_failure__', False)
            expecting, outcome.expecting_failure = outcome.expecting_failure, False
            with outcome.part(self):
                self._call_set_up()
            if outcome.success:
                outcome.expecting_failure = expecting
                with outcome.part(self):
                    self._call_test_method(method)
                outcome.expecting_failure = False
                with outcome.part(self):
                    self._call_tear_down()
            self.doCleanups()
            if outcome.success:
                if not expecting:
                    result.addSuccess(self)
                elif outcome.expected_failure:
                    result.addExpectedFailure(self, outcome.expected_failure)
                else:
                    result.addUnexpectedSuccess(self)
            return result
        finally:
            self._outcome = None
            result.stopTest(self)
            if own_result:
                result.stopTestRun()

    def doCleanups(self):
        outcome = self._outcome or _Outcome(self.defaultTestResult())
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.part(self):
                self._call_cleanup(function, args, kwargs)
        return outcome.success

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def skipTest(self, reason):
        raise SkipTest(reason)


class FunctionTestCase(TestCase):

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        TestCase.__init__(self)
        self._functions = (setUp, testFunc, tearDown)
        self._description = description

    def setUp(self):
        if self._functions[0] is not None:
            self._functions[0]()

    def tearDown(self):
        if self._functions[2] is not None:
            self._functions[2]()

    def runTest(self):
        self._functions[1]()

    def id(self):
        return self._functions[1].__name__
