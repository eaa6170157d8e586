"""Models the part of `gevent._compat` that shows: raising an exception again is a function in Python, which the
tracebacks of what is compiled have as an entry."""
import sys

PYPY = WIN = OSX = MAC = False
string_types = (str,)
integer_types = (int,)
text_type = str


def reraise(t, value, tb=None):
    if value.__traceback__ is tb or tb is None:
        raise value
    raise value.with_traceback(tb)
