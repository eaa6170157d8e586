"""Models gevent.util as far as programs use it: wrap_errors.

All versions.  Left out: the trees of greenlets and threads with their stacks,
assert_switches.
"""
import functools

import _unmodelled

__all__ = ['wrap_errors']


class wrap_errors:
    """Calls a function and gives back, instead of raising, the errors it is told."""

    def __init__(self, errors, func):
        self._errors = errors
        self._func = func
        functools.update_wrapper(self, func)

    def __call__(self, *args, **kwargs):
        try:
            return self._func(*args, **kwargs)
        except self._errors as error:
            return error

    def __str__(self):
        return str(self._func)

    def __repr__(self):
        return repr(self._func)


__getattr__ = _unmodelled.attribute(globals(), {
    'trees of greenlets and their stacks': ('format_run_info', 'print_run_info', 'dump_stacks', 'GreenletTree'),
    'a trace of greenlet switches': ('assert_switches',)})
