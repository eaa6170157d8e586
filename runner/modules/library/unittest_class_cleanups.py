# Cleanups of classes: also where setUpClass has failed; each that fails is told of, and the others still run.
import io
import re
import unittest


class SetUpFails(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(print, 'cleaned up')
        cls.addClassCleanup(int, 'no number')
        raise RuntimeError('no database')

    def test_never(self):
        print('never')


class TearDownFails(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(int, 'no number either')
        cls.addClassCleanup(print, 'first')

    @classmethod
    def tearDownClass(cls):
        raise KeyError('gone')

    def test(self):
        print('test')


suite = unittest.TestSuite()
for case in (SetUpFails, TearDownFails):
    suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(case))
stream = io.StringIO()
result = unittest.TextTestRunner(stream, verbosity=2).run(suite)
print(re.sub(r'in \d+\.\d+s', 'in no time', re.sub(r'  File (.*\n)*?(?=\w)', '', stream.getvalue())))
print(result.testsRun, len(result.errors))
