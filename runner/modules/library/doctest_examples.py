"""Examples of a module.

>>> 1 + 1
2
>>> shared = [1]
"""
import doctest


def good(x):
    """Doubles.

    >>> good(2)
    4
    >>> for i in range(2):
    ...     print(good(i))
    0
    2
    >>> for i in range(2):
    ...     i + 5  # shown
    5
    6
    >>> good(
    ...     3)
    6
    >>> good('a')
    'aa'
    >>> good(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> print('a\\n\\nb')
    a
    <BLANKLINE>
    b
    >>> print(list(range(20)))  # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> [1,  2]  # doctest: +NORMALIZE_WHITESPACE
    [1,
     2]
    >>> unknown  # doctest: +SKIP
    """
    return x * 2


class Counter:
    """
    >>> Counter().add(2)
    3
    """

    def add(self, n):
        """Wrong on purpose.

        >>> Counter().add(1)
        5
        >>> Counter().add(1)
        2
        >>> x = Counter()
        >>> x.add(7); x.nothing = 1
        >>> print('more')
        """
        return n + 1


print(doctest.testmod())
doctest.run_docstring_examples(good, globals())
