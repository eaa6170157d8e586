"""Models logging's filters and handlers, 3.8 to 3.14.

A handler's lock is held around emit() and flush().  Up to 3.12 that is `acquire() ... release()` on the
handler, which is two look-ups of its lock: replaced in between, the new one is released unacquired.
From 3.13 it is a with statement on one lock.
"""
import os
import sys
import threading
import weakref

import logging
from logging import _checkLevel
from logging import _handlerList
from logging import _module_lock
from logging import getLevelName
from logging import LogRecord
from logging import NOTSET
from logging._formatter import _defaultFormatter

__name__ = 'logging'  # what it defines is that one's

_VERSION = sys.version_info[:2]


class _Acquired:

    def __init__(self, handler):
        self.handler = handler

    def __enter__(self):
        self.handler.acquire()

    def __exit__(self, *exc_info):
        self.handler.release()


def _locked(handler):
    return handler.lock if _VERSION >= (3, 13) else _Acquired(handler)


class Filter:

    def __init__(self, name=''):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        return (self.nlen == 0 or self.name == record.name
                or record.name.startswith(self.name + '.'))


class Filterer:

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        for each in self.filters:
            answer = each.filter(record) if hasattr(each, 'filter') else each(record)
            if not answer:
                return False
            if _VERSION >= (3, 12) and isinstance(answer, LogRecord):
                record = answer
        return record if _VERSION >= (3, 12) else True


def _removeHandlerRef(wr):
    with _module_lock:
        if wr in _handlerList:
            _handlerList.remove(wr)


def _addHandlerRef(handler):
    with _module_lock:
        _handlerList.append(weakref.ref(handler, _removeHandlerRef))


if _VERSION >= (3, 12):
    def getHandlerByName(name):
        return logging._handlers.get(name)

    def getHandlerNames():
        return frozenset(logging._handlers)


class Handler(Filterer):

    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self._name = None
        self.level = _checkLevel(level)
        self.formatter = None
        self._closed = False
        _addHandlerRef(self)
        self.createLock()

    def get_name(self):
        return self._name

    def set_name(self, name):
        with _module_lock:
            if self._name:
                logging._handlers.pop(self._name, None)
            self._name = name
            if name:
                logging._handlers[name] = self

    name = property(get_name, set_name)

    def createLock(self):
        self.lock = threading.RLock()

    def _at_fork_reinit(self):
        if _VERSION >= (3, 9):
            self.lock._at_fork_reinit()
        else:
            self.createLock()

    def acquire(self):
        if self.lock:
            self.lock.acquire()

    def release(self):
        if self.lock:
            self.lock.release()

    def setLevel(self, level):
        self.level = _checkLevel(level)

    def format(self, record):
        return (self.formatter or _defaultFormatter).format(record)

    def emit(self, record):
        raise NotImplementedError('emit must be implemented by Handler subclasses')

    def handle(self, record):
        passed = self.filter(record)
        if isinstance(passed, LogRecord):
            record = passed
        if passed:
            with _locked(self):
                self.emit(record)
        return passed

    def setFormatter(self, fmt):
        self.formatter = fmt

    def flush(self):
        pass

    def close(self):
        with _module_lock:
            self._closed = True
            if self._name:
                logging._handlers.pop(self._name, None)

    def handleError(self, record):
        if logging.raiseExceptions and sys.stderr:
            import traceback
            sys.stderr.write('--- Logging error ---\n')
            sys.stderr.write(traceback.format_exc())
            sys.stderr.write('Call stack:\n')
            frame = sys._getframe()
            while frame and os.path.dirname(frame.f_code.co_filename) == os.path.dirname(logging.__file__):
                frame = frame.f_back
            if frame:
                sys.stderr.write(''.join(traceback.format_stack(frame)))
            sys.stderr.write(f'Message: {record.msg!r}\nArguments: {record.args}\n')

    def __repr__(self):
        return f'<{self.__class__.__name__} ({getLevelName(self.level)})>'


class StreamHandler(Handler):
    terminator = '\n'

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        with _locked(self):
            if self.stream and hasattr(self.stream, "flush"):
                self.stream.flush()

    def emit(self, record):
        try:
            text = self.format(record)
            self.stream.write(text + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        if stream is self.stream:
            return None
        before = self.stream
        with _locked(self):
            self.flush()
            self.stream = stream
        return before

    def __repr__(self):
        name = str(getattr(self.stream, 'name', ''))
        return f"<{self.__class__.__name__} {name + ' ' if name else ''}({getLevelName(self.level)})>"


class FileHandler(StreamHandler):

    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        self.baseFilename = os.path.abspath(filename)
        self.mode = mode
        self.encoding = encoding
        self.delay = delay
        self.errors = errors
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            StreamHandler.__init__(self, self._open())

    def _open(self):
        return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def close(self):
        with _locked(self):
            stream, self.stream = self.stream, None
            try:
                if stream is not None:
                    stream.flush()
                    stream.close()
            finally:
                StreamHandler.close(self)

    def emit(self, record):
        # From 3.10 on a file that was closed is not written anew, only added to.
        if self.stream is None and (_VERSION < (3, 10) or self.mode != 'w' or not self._closed):
            self.stream = self._open()
        if self.stream:
            StreamHandler.emit(self, record)

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.baseFilename} ({getLevelName(self.level)})>'


class _StderrHandler(StreamHandler):
    """Writes to the sys.stderr of the moment."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


class NullHandler(Handler):

    def handle(self, record):
        pass

    def emit(self, record):
        pass

    def createLock(self):
        self.lock = None

    def _at_fork_reinit(self):
        pass
