# unittest: an interrupt that stops after the present test, contexts of modules and classes, the old functions.
import contextlib
import io
import os
import signal
import unittest
import warnings


@contextlib.contextmanager
def context(name):
    print('enter', name)
    yield name
    print('leave', name)


def setUpModule():
    print(unittest.enterModuleContext(context('module')))


class Tests(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.enterClassContext(context('class'))

    def test_1(self):
        self.enterContext(context('test'))
        os.kill(os.getpid(), signal.SIGINT)
        print('goes on')

    def test_2(self):
        print('never')


unittest.installHandler()
result = unittest.TextTestRunner(stream=open(os.devnull, 'w')).run(
    unittest.defaultTestLoader.loadTestsFromTestCase(Tests))
print(result.testsRun, result.shouldStop, result.wasSuccessful())
try:
    os.kill(os.getpid(), signal.SIGINT)
except KeyboardInterrupt:
    print('interrupted the second time')
unittest.removeHandler()
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    suite = unittest.makeSuite(Tests, 'test_2')
    backwards = unittest.getTestCaseNames(Tests, 'test', lambda one, other: (one < other) - (one > other))
    print(suite.countTestCases(), backwards)
print([str(each.message)[:40] for each in caught])
print(isinstance(suite, unittest.BaseTestSuite))
try:
    Tests().enterContext(3)
except TypeError as error:
    print(error)


class Skipped(unittest.TestCase):

    @unittest.expectedFailure
    def test_1(self):
        self.fail()

    @unittest.skip('why')
    def test_2(self):
        pass


stream = io.StringIO()
unittest.TextTestRunner(stream=stream, verbosity=2).run(
    unittest.TestSuite([Skipped('test_1'), Skipped('test_2')])).printErrors()
print(stream.getvalue().partition(' in ')[0])
