"""Models traceback: the texts are the evaluator's own (_frames)."""
import sys

import _frames


def _exception_of(exc, value):
    if isinstance(exc, BaseException):
        return exc
    return value


def format_exception(exc, value=None, tb=None, limit=None, chain=True):
    exception = _exception_of(exc, value)
    if exception is None:
        return ['NoneType: None\n']
    return _frames.format_exception(exception).splitlines(True)


def format_exception_only(exc, value=None):
    return [_frames.format_exception_only(_exception_of(exc, value))]


def print_exception(exc, value=None, tb=None, limit=None, file=None, chain=True):
    stream = sys.stderr if file is None else file
    for line in format_exception(exc, value, tb, limit, chain):
        stream.write(line)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exc_info()[1]))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], file=file)


def print_last(limit=None, file=None, chain=True):
    raise ValueError('no last exception')


def format_tb(tb, limit=None):
    return _frames.format_frames(tb).splitlines(True)


def print_tb(tb, limit=None, file=None):
    (sys.stderr if file is None else file).write(_frames.format_frames(tb))


def format_stack(f=None, limit=None):
    return _frames.format_stack(1).splitlines(True)


def print_stack(f=None, limit=None, file=None):
    (sys.stderr if file is None else file).write(_frames.format_stack(1))


def extract_stack(f=None, limit=None):
    return []


def extract_tb(tb, limit=None):
    return []
