"""Models unittest.result: what came of the tests, with the tracebacks as text."""
import sys
import traceback

__unittest = True


def _in_unittest(trace):
    return '__unittest' in trace.tb_frame.f_globals


def relevant_trace(details, failure_exception):
    """The lines of a traceback without unittest's own frames at either end."""
    kind, error, trace = details
    while trace is not None and _in_unittest(trace):
        trace = trace.tb_next
    lines = traceback.format_exception(kind, error, trace)
    if not issubclass(kind, failure_exception):
        return lines
    levels = 0
    while trace is not None and not _in_unittest(trace):
        levels += 1
        trace = trace.tb_next
    if trace is None:
        return lines
    return ['Traceback (most recent call last):\n'] + traceback.format_tb(details_trace(details), levels) + (
        traceback.format_exception_only(kind, error))


def details_trace(details):
    trace = details[2]
    while trace is not None and _in_unittest(trace):
        trace = trace.tb_next
    return trace


def ran_none(result):
    """Whether that is said, from 3.12 on; 3.12.1 says it too where every test was skipped."""
    if result.testsRun or sys.version_info < (3, 12):
        return False
    return not result.skipped or sys.version_info[:3] == (3, 12, 1)


class TestResult:

    def __init__(self, stream=None, descriptions=None, verbosity=None, *, durations=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.testsRun = 0
        self.shouldStop = False
        self.buffer = False

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def _text_of(self, details, test):
        kind = getattr(test, 'failureException', AssertionError)
        return ''.join(relevant_trace(details, kind))

    def _note(self, place, test, details):
        place.append((test, self._text_of(details, test)))
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        self._note(self.errors, test, err)

    def addFailure(self, test, err):
        self._note(self.failures, test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            place = self.failures if issubclass(err[0], test.failureException) else self.errors
            self._note(place, subtest, err)

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text_of(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        if self.failfast:
            self.stop()

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        self.shouldStop = True

    def __repr__(self):
        return '<%s.%s run=%i errors=%i failures=%i>' % (
            self.__class__.__module__, self.__class__.__qualname__, self.testsRun, len(self.errors),
            len(self.failures))
