# ends with 1
import unittest, threading, time
from gevent import monkey
monkey.patch_all()
class T(unittest.TestCase):
    def setUp(self):
        print("setUp", self._testMethodName)
    def tearDown(self):
        print("tearDown")
    def test_join(self):
        t = threading.Thread(target=time.sleep, args=(0.1,))
        t.start(); t.join()
        self.assertFalse(t.is_alive())
    def test_fail(self):
        self.assertEqual(1, 2)
    def test_error(self):
        raise KeyError("x")
    @unittest.skip("later")
    def test_skip(self):
        pass
    def test_raises(self):
        with self.assertRaises(ZeroDivisionError) as cm:
            1 / 0
        self.assertIn("division", str(cm.exception))
if __name__ == "__main__":
    unittest.main()
# prints:
# setUp test_error
# tearDown
# setUp test_fail
# tearDown
# setUp test_join
# tearDown
# setUp test_raises
# tearDown
