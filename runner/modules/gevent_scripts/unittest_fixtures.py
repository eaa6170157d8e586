import unittest
def setUpModule(): print("setUpModule")
def tearDownModule(): print("tearDownModule")
class A(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print("A.setUpClass")
    @classmethod
    def tearDownClass(cls): print("A.tearDownClass")
    def test_one(self):
        self.addCleanup(print, "cleanup")
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)
    @unittest.expectedFailure
    def test_xfail(self):
        self.fail("expected")
class B(unittest.TestCase):
    def runTest(self):
        print("B.runTest")
r = unittest.main(exit=False, verbosity=2).result
print(r.testsRun, len(r.failures), len(r.errors), r.wasSuccessful())
s = unittest.TestSuite([B()])
unittest.TextTestRunner().run(s)
print(unittest.TestResult())
# prints:
# setUpModule
# A.setUpClass
# cleanup
# A.tearDownClass
# B.runTest
# tearDownModule
# 3 1 0 False
# setUpModule
# B.runTest
# tearDownModule
# <unittest.result.TestResult run=0 errors=0 failures=0>
