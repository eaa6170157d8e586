"""Models unittest.main: the tests of __main__ run, and the exit code says how they went."""
import sys

from unittest.loader import defaultTestLoader
from unittest.result import ran_none
from unittest.runner import TextTestRunner
from unittest.signals import installHandler

__unittest = True


class TestProgram:

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False, durations=None):
        self.module = sys.modules[module] if isinstance(module, str) else module
        self.exit = exit
        self.failfast = bool(failfast)
        self.verbosity = verbosity
        if warnings is None and not sys.warnoptions:
            warnings = 'default'
        self.warnings = warnings
        if catchbreak:
            installHandler()
        names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest or ())
        for argument in (sys.argv if argv is None else argv)[1:]:
            if argument in ('-v', '--verbose'):
                self.verbosity = 2
            elif argument in ('-q', '--quiet'):
                self.verbosity = 0
            elif argument in ('-f', '--failfast'):
                self.failfast = True
            elif argument in ('-c', '--catch'):
                installHandler()
            elif not argument.startswith('-'):
                names.append(argument)
        if names:
            self.test = testLoader.loadTestsFromNames(names, self.module)
        else:
            self.test = testLoader.loadTestsFromModule(self.module)
        self._run_tests(testRunner or TextTestRunner)

    def _run_tests(self, runner):
        if isinstance(runner, type):
            runner = runner(verbosity=self.verbosity, failfast=self.failfast, warnings=self.warnings)
        self.result = runner.run(self.test)
        if not self.exit:
            return
        if ran_none(self.result):
            sys.exit(5)
        sys.exit(not self.result.wasSuccessful())


main = TestProgram
