# unittest: what was expected to fail and did not is listed by name.
import io
import re
import unittest


class T(unittest.TestCase):
    @unittest.expectedFailure
    def test_a(self):
        pass

    @unittest.expectedFailure
    def test_b(self):
        """With a description."""

    @unittest.expectedFailure
    def test_c(self):
        self.fail('as expected')


for verbosity in (0, 1, 2):
    out = io.StringIO()
    unittest.TextTestRunner(stream=out, verbosity=verbosity).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
    print(re.sub(r'in [\d.]+s', 'in Xs', out.getvalue()))
