"""Models gevent.util: wrap_errors, and what it shows of the threads and greenlets that run.

All versions.  Left out: where greenlets were spawned and greenlets that have ended in the trees.
"""
import functools
import sys
import traceback

from gevent._greenlet_tree import GreenletTree
from gevent._switch_assertion import _FailedToSwitch
from gevent._switch_assertion import assert_switches

__all__ = ['format_run_info', 'print_run_info', 'GreenletTree', 'wrap_errors', 'assert_switches']

_RULE = '*' * 80


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


def _thread_lines(thread_stacks, limit, current_ident):
    import threading
    threads = {thread.ident: thread for thread in threading.enumerate()}
    lines = [_RULE, '* Threads']
    for ident, frame in sys._current_frames().items():
        lines.append(_RULE)
        name = threads[ident].name if ident in threads else None
        current = ') (CURRENT' if ident == current_ident else ''
        lines.append(f'Thread 0x{ident:x} ({name}{current})\n')
        lines.append(''.join(traceback.format_stack(frame, limit)) if thread_stacks else '\t...stack elided...')
    return lines


def _greenlet_lines(greenlet_stacks, limit):
    lines = [_RULE, '* Greenlets', _RULE]
    for tree in sorted(GreenletTree.forest(), key=lambda t: '' if t.is_current_tree else repr(t.greenlet)):
        lines.append('---- Thread boundary')
        lines += tree.format_lines({'running_stacks': greenlet_stacks and tree.is_current_tree,
                                    'running_stack_limit': limit})
    return lines


def format_run_info(thread_stacks=True, greenlet_stacks=True, limit=None, current_thread_ident=None):
    if current_thread_ident is None:
        from gevent import monkey
        current_thread_ident = monkey.get_original('_thread', 'get_ident')()
    return _thread_lines(thread_stacks, limit, current_thread_ident) + _greenlet_lines(greenlet_stacks, limit)


dump_stacks = format_run_info


def print_run_info(thread_stacks=True, greenlet_stacks=True, limit=None, file=None):
    for line in format_run_info(thread_stacks, greenlet_stacks, limit):
        print(line, file=sys.stderr if file is None else file)


def clear_stack_frames(frame):
    """As far as they let themselves be cleared."""
    while frame is not None:
        for clear in (lambda: frame.clear(), lambda: frame.f_locals.clear()):
            try:
                clear()
            except (RuntimeError, AttributeError):
                pass
        frame = frame.f_back
