# From 3.13 on documentation has lost the indentation of its source.
# pairs: py3.13-gevent26.5 py3.14-gevent25.9


def function():
    """One

    two
      three
    """


class Kind:
    """c
        d"""

    @property
    def name(self):
        """p
        doc"""


print(repr(function.__doc__), repr(Kind.__doc__), repr(Kind.name.__doc__))
function.__doc__ = 'a\n    b'
print(repr(function.__doc__))

# prints:
# 'One\n\ntwo\n  three\n' 'c\nd' 'p\ndoc'
# 'a\n    b'
