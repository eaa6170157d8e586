# Lines of the verbose runner: subtests have lines of their own from 3.11 on.
import io
import unittest


class Case(unittest.TestCase):
    def test_a(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)

    def test_b(self):
        pass

    @unittest.skip('later')
    def test_c(self):
        pass


out = io.StringIO()
unittest.TextTestRunner(out, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(Case))
for line in out.getvalue().splitlines()[:8]:
    print(line.rstrip())
