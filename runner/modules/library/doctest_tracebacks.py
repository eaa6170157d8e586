import doctest


def check(n):
    """
    >>> check(-1)
    Traceback (most recent call last):
    ...
    ValueError: negative size
    >>> check(-2)
    Traceback (most recent call last):
        ...
    ValueError: negative size
    >>> check(-3)
    Traceback (most recent call last):
      File "some.py", line 3, in check
        raise ValueError
    ValueError: negative size
    >>> check(-4)
    Traceback (most recent call last):
    ValueError: two
      lines
    """
    raise ValueError("two\n  lines" if n == -4 else "negative size")


print(doctest.testmod(verbose=False))
