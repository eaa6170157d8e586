"""A context that a callback took away stays away; only 3.8 puts it back."""
import contextlib

error = KeyError('cleared')
try:
    with contextlib.ExitStack() as stack:
        @stack.push
        def leave(*details):
            try:
                raise error
            finally:
                error.__context__ = None
        raise ValueError('first')
except KeyError as caught:
    print(repr(caught.__context__))
# prints:
# None
# prints on py3.8-gevent21.12
# ValueError('first')
