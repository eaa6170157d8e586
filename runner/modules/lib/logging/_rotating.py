"""Models logging.handlers' files that rotate by their size, and those that somebody else moves away.

Those that rotate by time are in _timed_rotation.
"""
import os
import sys

import logging

__name__ = 'logging.handlers'  # what it defines is that one's


class BaseRotatingHandler(logging.FileHandler):
    namer = None
    rotator = None

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            logging.FileHandler.emit(self, record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _is_special(self):
        """Only regular files are put aside, from 3.9 on."""
        path = self.baseFilename
        return sys.version_info >= (3, 9) and os.path.exists(path) and not os.path.isfile(path)

    def _close_stream(self):
        if self.stream:
            self.stream.close()
            self.stream = None


class RotatingFileHandler(BaseRotatingHandler):

    def __init__(self, filename, mode='a', maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        BaseRotatingHandler.__init__(self, filename, 'a' if maxBytes > 0 else mode, encoding, delay, errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def shouldRollover(self, record):
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0:
            return False
        if sys.version_info < (3, 13):
            self.stream.seek(0, 2)
        size = self.stream.tell()
        if not size and sys.version_info >= (3, 13):
            return False
        return size + len('%s\n' % self.format(record)) >= self.maxBytes and not self._is_special()

    def doRollover(self):
        self._close_stream()
        if self.backupCount > 0:
            # Only the file itself goes through the rotator; older ones just move on.
            for number in range(self.backupCount - 1, 0, -1):
                source, dest = self._backup(number), self._backup(number + 1)
                if os.path.exists(source):
                    if os.path.exists(dest):
                        os.remove(dest)
                    os.rename(source, dest)
            dest = self._backup(1)
            if os.path.exists(dest):
                os.remove(dest)
            self.rotate(self.baseFilename, dest)
        if not self.delay:
            self.stream = self._open()

    def _backup(self, number):
        return self.rotation_filename('%s.%d' % (self.baseFilename, number))


class WatchedFileHandler(logging.FileHandler):
    """Opens its file again when it is no longer the one of that name."""

    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        logging.FileHandler.__init__(self, filename, mode, encoding, delay, errors)
        self.dev = self.ino = -1
        self._statstream()

    def _statstream(self):
        if self.stream is not None:
            status = os.fstat(self.stream.fileno())
            self.dev, self.ino = status.st_dev, status.st_ino

    def _is_current(self):
        try:
            status = os.stat(self.baseFilename)
        except FileNotFoundError:
            return False
        return (status.st_dev, status.st_ino) == (self.dev, self.ino)

    def reopenIfNeeded(self):
        if self.stream is None or self._is_current():
            return
        self.stream.flush()
        self.stream.close()
        self.stream = None      # opening it may fail
        self.stream = self._open()
        self._statstream()

    def emit(self, record):
        self.reopenIfNeeded()
        logging.FileHandler.emit(self, record)
