"""Models unittest.suite and unittest.loader: tests in the order of their methods' names, classes and modules set up."""
import functools
import sys

from _frames import unsupported
from unittest.case import TestCase
from unittest.case import SkipTest
from unittest.case import doModuleCleanups

__unittest = True


class _ErrorHolder:
    """Stands for a class or module whose setting up failed."""
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.id()


class BaseTestSuite:

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def addTest(self, test):
        self._tests.append(test)

    def addTests(self, tests):
        for test in tests:
            self.addTest(test)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum(test.countTestCases() for test in self._tests)

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def run(self, result):
        for test in self._tests:
            if result.shouldStop:
                break
            test(result)
        return result

    def debug(self):
        for test in self._tests:
            test.debug()


class TestSuite(BaseTestSuite):

    def run(self, result, debug=False):
        outermost = not getattr(result, '_testRunEntered', False)
        if outermost:
            result._testRunEntered = True
            result._previousTestClass = None
            result._moduleSetUpFailed = False
        for test in self._tests:
            if result.shouldStop:
                break
            if isinstance(test, TestSuite):
                test.run(result)
                continue
            self._change_class(test.__class__, result)
            if not result._moduleSetUpFailed and not getattr(test.__class__, '_classSetupFailed', False):
                test(result)
        if outermost:
            self._change_class(None, result)
            result._testRunEntered = False
        return result

    def _change_class(self, now, result):
        """Tear down the class (and the module) of the test before, set up those of the next."""
        before = result._previousTestClass
        if now is before:
            return
        result._previousTestClass = now
        if before is not None and not before._classSetupFailed and not result._moduleSetUpFailed and not getattr(
                before, '__unittest_skip__', False):
            self._guarded(result, 'tearDownClass', before, before.tearDownClass)
            self._clean_class(result, 'tearDownClass', before)
        before_module = before.__module__ if before is not None else None
        module = now.__module__ if now is not None else None
        if module != before_module:
            if before_module is not None and not result._moduleSetUpFailed:
                self._module_fixture(result, 'tearDownModule', before_module)
                self._guarded(result, 'tearDownModule', before_module, doModuleCleanups)
            result._moduleSetUpFailed = module is not None and not self._module_fixture(
                result, 'setUpModule', module)
        if now is None or result._moduleSetUpFailed or getattr(now, '__unittest_skip__', False):
            return
        now._classSetupFailed = not self._guarded(result, 'setUpClass', now, now.setUpClass)
        if now._classSetupFailed:
            self._clean_class(result, 'setUpClass', now)

    def _clean_class(self, result, during, owner):
        owner.doClassCleanups()
        for details in owner.tearDown_exceptions:
            self._tell(result, during, owner, details)

    def _module_fixture(self, result, name, module_name):
        fixture = getattr(sys.modules.get(module_name), name, None)
        return fixture is None or self._guarded(result, name, module_name, fixture)

    def _guarded(self, result, name, owner, fixture):
        """Whether *fixture* did not raise; otherwise the result hears of it."""
        try:
            fixture()
            return True
        except Exception:
            self._tell(result, name, owner, sys.exc_info())
            return False

    def _tell(self, result, name, owner, details):
        where = owner if isinstance(owner, str) else '%s.%s' % (owner.__module__, owner.__qualname__)
        holder = _ErrorHolder('%s (%s)' % (name, where))
        if isinstance(details[1], SkipTest):
            result.addSkip(holder, str(details[1]))
        else:
            holder.failureException = AssertionError
            result.addError(holder, details)


class TestLoader:
    testMethodPrefix = 'test'
    suiteClass = TestSuite

    @staticmethod
    def sortTestMethodsUsing(one, other):
        return (one > other) - (one < other)

    def getTestCaseNames(self, testCaseClass):
        names = [name for name in dir(testCaseClass)
                 if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name))]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def loadTestsFromTestCase(self, testCaseClass):
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *, pattern=None):
        suites = [self.loadTestsFromTestCase(each) for each in (getattr(module, name) for name in dir(module))
                  if isinstance(each, type) and issubclass(each, TestCase) and each.__module__ != 'unittest.case']
        tests = self.suiteClass(suites)
        load_tests = getattr(module, 'load_tests', None)
        return tests if load_tests is None else load_tests(self, tests, pattern)

    def loadTestsFromName(self, name, module=None):
        parent, found = None, module if module is not None else sys.modules['__main__']
        for part in name.split('.'):
            if part != '__main__':
                parent, found = found, getattr(found, part)
        if isinstance(found, type) and issubclass(found, TestCase):
            return self.loadTestsFromTestCase(found)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(part)])
        if isinstance(found, TestSuite):
            return found
        return self.suiteClass([found()])

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        unsupported('unittest: tests in other files')


defaultTestLoader = TestLoader()
