"""Models `multiprocessing` as far as it is threads: multiprocessing.pool.ThreadPool and .dummy.

Other processes are not modelled: Process, Pool, Queue and their kin are there to be looked at, and
unsupported when they are called.
"""
import os

import _unmodelled


class ProcessError(Exception):
    pass


class TimeoutError(ProcessError):
    pass


class _MainProcess:
    name = 'MainProcess'
    daemon = False
    exitcode = None

    @property
    def pid(self):
        return os.getpid()

    ident = pid

    def is_alive(self):
        return True

    def __repr__(self):
        return '<_MainProcess name=\'MainProcess\' parent=None started>'


_main_process = _MainProcess()


def current_process():
    return _main_process


def parent_process():
    return None


def active_children():
    return []


def cpu_count():
    return os.cpu_count()


def freeze_support():
    pass


def set_start_method(method, force=False):
    pass


def get_start_method(allow_none=False):
    return 'fork'


__getattr__ = _unmodelled.attribute(globals(), {
    'other processes are not modelled': (
        'Process', 'Pool', 'Queue', 'SimpleQueue', 'JoinableQueue', 'Pipe', 'Manager', 'Lock', 'RLock',
        'Semaphore', 'BoundedSemaphore', 'Condition', 'Event', 'Barrier', 'Value', 'Array', 'RawValue',
        'RawArray', 'get_context')})
