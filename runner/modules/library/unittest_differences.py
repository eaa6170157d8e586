import collections
import unittest

LONG = "x" * 100
test = unittest.TestCase()


def fail(method, *args, **kwargs):
    try:
        print(method, getattr(test, method)(*args, **kwargs))
    except AssertionError as error:
        print(method, ">>", str(error))
        print("----")
    except Exception as error:
        print(method, type(error).__name__, error)


class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x

    def __repr__(self):
        return "Point(%d)" % self.x


for first, second in (
        ("abc", "abd"), ("Y", "n"), ("a\nb\nc", "a\nx\nc"), ("", "a"), ("a\n", "a"), ("a", "a\n"), ("a\nb", "a"),
        (LONG, LONG + "y"), ("a" + LONG, "b" + LONG), (LONG + "a" + LONG, LONG + "b" + LONG), (LONG, 5),
        ("a\tb", "a\tc"),
        ("the quick brown fox", "the quick brown dog"), ("one\ntwo two\nthree\n", "one\ntwo too\nthree\nfour\n"),
        ("ab\r\ncd", "ab\ncd"), (None, ""), (1, 2), (b"ab", b"ac"), ([1], (1,)), (Point(1), Point(2)),
        ([1, 2], [1, 3]), ((1,), (1, 2)), ([LONG], [LONG + "a"]), ([LONG] * 9, [LONG + "a"] * 9), ([], [1]), ([1], []),
        (list(range(30)), list(range(29))), ([1, 2, 3], [3, 2, 1]), (["abc", "def"], ["abc", "dxf"]),
        ({"a": 1}, {"a": 2}), ({"a": LONG, "b": [1, 2]}, {"a": LONG, "b": [1, 3], "c": LONG}),
        ({"k%d" % i: i for i in range(30)}, {"k%d" % i: i + i // 20 for i in range(30)}),
        (collections.OrderedDict(a=1), collections.OrderedDict(a=2)),
        ({1, 2}, {2, 3}), (frozenset({1}), frozenset({2})), (set(), {LONG})):
    fail("assertEqual", first, second)
    fail("assertEqual", first, second, "my message")

for lists in (([1, 2, 2], [2, 1, 3]), ([[1], [2]], [[2], [1]]), ([[1], [2], [2]], [[2], [1], [3]]), ("abc", "cbd"),
              ([1], [1]), (range(100), [])):
    fail("assertCountEqual", *lists)
for sequences in (([1], (1,)), ([1, 2], (1, 3)), (5, (1, 3)), ((1,), 5), ({5: 2}, {1: 3})):
    fail("assertSequenceEqual", *sequences)
fail("assertListEqual", [1], (1,))
fail("assertDictEqual", {}, 5)
for sets in (({1}, [2]), ({1}, 5), (5, {1}), (frozenset({1}), {1})):
    fail("assertSetEqual", *sets)
fail("assertMultiLineEqual", "a", 5)
fail("assertAlmostEqual", 1, 2, 3, delta=4)
fail("assertNotAlmostEqual", 1, 1.1, delta=1)
fail("assertNotAlmostEqual", 1, 1.0)
fail("assertNotRegex", "abc", "b+")

test.maxDiff = None
fail("assertEqual", [LONG] * 9, [LONG + "a"] * 9)
test.maxDiff = 10
fail("assertEqual", "abc", "abd")
fail("assertCountEqual", [1], [2])
test.addTypeEqualityFunc(Point, lambda a, b, msg=None: a == b or test.fail("special %s %s %s" % (a, b, msg)))
fail("assertEqual", Point(1), Point(2), "m")
fail("assertEqual", Point(1), Point(1))
test.longMessage = False
fail("assertEqual", [1], [2], "m")
with test.assertNoLogs("some"):
    pass
