"""Models logging.handlers: QueueHandler, QueueListener, MemoryHandler.

Files that rotate are in _rotating and _timed_rotation, what goes to other programs in _network; mail is
unsupported.
"""
import queue
import sys
import threading

import _unmodelled
import logging
from logging._handling import _locked
from logging._mail import SMTPHandler
from logging._network import DatagramHandler
from logging._network import HTTPHandler
from logging._network import SocketHandler
from logging._network import SysLogHandler
from logging._rotating import BaseRotatingHandler
from logging._rotating import RotatingFileHandler
from logging._rotating import WatchedFileHandler
from logging._timed_rotation import TimedRotatingFileHandler


class QueueHandler(logging.Handler):

    def __init__(self, queue):
        logging.Handler.__init__(self)
        self.queue = queue
        if sys.version_info >= (3, 12):
            self.listener = None

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        text = self.format(record)
        copied = logging.makeLogRecord(record.__dict__)
        copied.message = copied.msg = text
        copied.args = copied.exc_info = copied.exc_text = copied.stack_info = None
        return copied

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """A daemon thread that hands records from a queue to handlers."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self._thread = None
        self.respect_handler_level = respect_handler_level

    def dequeue(self, block):
        return self.queue.get(block)

    if sys.version_info >= (3, 14):

        def __enter__(self):
            self.start()
            return self

        def __exit__(self, *exc_info):
            self.stop()

    def start(self):
        if self._thread is not None and sys.version_info >= (3, 13, 4):
            raise RuntimeError('Listener already started')
        self._thread = threading.Thread(target=self._monitor)
        self._thread.daemon = True
        self._thread.start()

    def prepare(self, record):
        return record

    def handle(self, record):
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _monitor(self):
        counts = hasattr(self.queue, 'task_done')
        while True:
            try:
                record = self.dequeue(True)
            except queue.Empty:
                break
            over = record is self._sentinel
            if not over:
                self.handle(record)
            if counts:
                self.queue.task_done()
            if over:
                break

    def enqueue_sentinel(self):
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        if self._thread or sys.version_info < (3, 12, 2):
            self.enqueue_sentinel()
            self._thread.join()
            self._thread = None


class BufferingHandler(logging.Handler):

    def __init__(self, capacity):
        logging.Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        with _locked(self):
            self.buffer.clear()

    def close(self):
        try:
            self.flush()
        finally:
            logging.Handler.close(self)


class MemoryHandler(BufferingHandler):

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        with _locked(self):
            self.target = target

    def flush(self):
        with _locked(self):
            if self.target:
                for record in self.buffer:
                    self.target.handle(record)
                self.buffer.clear()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.setTarget(None)
            logging.Handler.close(self)


DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
DEFAULT_HTTP_LOGGING_PORT = 9022
DEFAULT_SOAP_LOGGING_PORT = 9023
SYSLOG_UDP_PORT = SYSLOG_TCP_PORT = 514

__getattr__ = _unmodelled.attribute(globals(), {
    'logs of other systems are not modelled': ('NTEventLogHandler',)})
