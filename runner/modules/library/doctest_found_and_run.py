"""Finders, parsers and runners of doctest, of a program's own.

>>> 1 + 1
2
"""
import doctest
import sys


class Thing:
    """A thing.

    >>> Thing().three()
    3
    """

    def three(self):
        """
        >>> Thing().three()
        4
        >>> x = 5
        >>> x  # doctest: +SKIP
        6
        """
        return 3

    @property
    def right(self):
        """
        >>> True
        True
        """

    @staticmethod
    def without():
        """No examples."""

    @classmethod
    def bare(cls):
        pass


def fail():
    """
    >>> fail()
    Traceback (most recent call last):
        ...
    ValueError: bad

    >>> print('a\\n\\nb')
    a
    <BLANKLINE>
    b
    """
    raise ValueError("bad")


class Counting(doctest.DocTestRunner):
    def report_start(self, out, test, example):
        out("start %s\n" % example.source.strip())

    def report_failure(self, out, test, example, got):
        out("failure %r\n" % got)


finder = doctest.DocTestFinder()
tests = finder.find(sys.modules["__main__"])
for test in tests:
    print(repr(test).replace(test.filename, "FILE"), test.name, test.lineno, test.globs["__name__"])
    for example in test.examples:
        print("  ", [example.source, example.want, example.lineno, example.indent, example.exc_msg, example.options])
print([test.name for test in finder.find(fail)], [test.name for test in finder.find(fail, "other")])
print([test.name for test in doctest.DocTestFinder(recurse=False).find(Thing)])
print([test.name for test in doctest.DocTestFinder(exclude_empty=False).find(Thing, "T")])
runner = doctest.DocTestRunner(verbose=False)
for test in tests:
    texts = []
    print(runner.run(test, out=texts.append), [text.replace(test.filename, "FILE") for text in texts])
print(runner.tries, runner.failures, runner.summarize(verbose=False))
for test in finder.find(Thing.three):
    print(Counting().run(test))

parser = doctest.DocTestParser()
print([example.source for example in parser.get_examples(">>> 1\n1\n>>> 2\n2\n")],
      parser.parse("text\n>>> 1\n1\n\nmore\n")[::2], parser.parse(">>> 1\n1")[::2])
test = parser.get_doctest(">>> y\n4\n>>> y\n", {"y": 3}, "named", "file.py", 4)
print(test, repr(test.docstring), doctest.DocTestRunner().run(test), test.globs)
print(doctest.OutputChecker().check_output("a ...\n", "a b c\n", doctest.ELLIPSIS))
print(doctest.Example("1+1", "2") == doctest.Example("1+1\n", "2\n"), doctest.Example("1", "") == 1)
