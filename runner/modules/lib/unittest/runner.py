"""Models unittest.runner: dots and reports on stderr, the summary, the warnings filter while tests run."""
import sys
import time
import warnings

from unittest.result import TestResult
from unittest.result import ran_none
from unittest.signals import registerResult
from unittest.signals import removeResult

__unittest = True


class _Writing:

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def writeln(self, text=None):
        self.write((text or '') + '\n')


class TextTestResult(TestResult):
    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.descriptions = descriptions
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self._newline = True

    def getDescription(self, test):
        first_line = test.shortDescription()
        return '\n'.join((str(test), first_line)) if self.descriptions and first_line else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + ' ... ')
            self.stream.flush()
            self._newline = False

    def _say_after(self, test, status):
        """From 3.11 on a subtest, and the test after it, have lines of their own."""
        if sys.version_info >= (3, 11):
            is_subtest = hasattr(test, 'test_case')
            if is_subtest and not self._newline:
                self.stream.writeln()
            if is_subtest or self._newline:
                self.stream.write('  ' * is_subtest + self.getDescription(test) + ' ... ')
            self._newline = True
        self.stream.writeln(status)

    def _say(self, test, long, short):
        if self.showAll:
            self._say_after(test, long)
        elif self.dots:
            self.stream.write(short)
        self.stream.flush()

    def addSuccess(self, test):
        super().addSuccess(test)
        self._say(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._say(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._say(test, 'FAIL', 'F')

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None and sys.version_info >= (3, 11):
            failed = issubclass(err[0], subtest.failureException)
            self._say(subtest, 'FAIL' if failed else 'ERROR', 'F' if failed else 'E')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._say(test, 'skipped {0!r}'.format(reason), 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._say_expected('expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._say_expected('unexpected success', 'u')

    def _say_expected(self, long, short):
        if self.showAll:
            self.stream.writeln(long)   # which the next line does not take for the end of one
        elif self.dots:
            self.stream.write(short)
        self.stream.flush()

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        if self.unexpectedSuccesses and sys.version_info >= (3, 11):
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln('UNEXPECTED SUCCESS: ' + self.getDescription(test))
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln('%s: %s' % (flavour, self.getDescription(test)))
            self.stream.writeln(self.separator2)
            self.stream.writeln('%s' % text)
            self.stream.flush()


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.stream = _Writing(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        registerResult(result)
        result.failfast = self.failfast
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            begun = time.perf_counter()
            result.startTestRun()
            try:
                test(result)
            finally:
                result.stopTestRun()
            taken = time.perf_counter() - begun
        removeResult(result)
        result.printErrors()
        if hasattr(result, 'separator2'):
            self.stream.writeln(result.separator2)
        self.stream.writeln('Ran %d test%s in %.3fs' % (
            result.testsRun, '' if result.testsRun == 1 else 's', taken))
        self.stream.writeln()
        self._say_verdict(result)
        return result

    def _say_verdict(self, result):
        counts = [('failures', result.failures), ('errors', result.errors), ('skipped', result.skipped),
                  ('expected failures', result.expectedFailures),
                  ('unexpected successes', result.unexpectedSuccesses)]
        infos = ['%s=%d' % (name, len(each)) for name, each in counts if each]
        if not result.wasSuccessful():
            verdict = 'FAILED'
        elif ran_none(result):
            verdict = 'NO TESTS RAN'
        else:
            verdict = 'OK'
        self.stream.write(verdict)
        self.stream.writeln(' (%s)' % ', '.join(infos) if infos else '')
        self.stream.flush()
