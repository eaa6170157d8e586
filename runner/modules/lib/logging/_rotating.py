"""Models logging.handlers' files that rotate: by size, by time, and those that somebody else moves away."""
import os
import sys
import time

import logging

__name__ = 'logging.handlers'  # what it defines is that one's

_SECONDS = {'S': 1, 'M': 60, 'H': 3600, 'D': 86400, 'W': 604800}
_SUFFIXES = {'S': '%Y-%m-%d_%H-%M-%S', 'M': '%Y-%m-%d_%H-%M', 'H': '%Y-%m-%d_%H', 'D': '%Y-%m-%d',
             'W': '%Y-%m-%d'}


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
        self.stream.seek(0, 2)
        size = self.stream.tell()
        if not size and sys.version_info >= (3, 13):
            return False
        return size + len('%s\n' % self.format(record)) >= self.maxBytes and not self._is_special()

    def doRollover(self):
        self._close_stream()
        for number in range(self.backupCount - 1, -1, -1):
            source = self.rotation_filename('%s.%d' % (self.baseFilename, number)) if number else self.baseFilename
            if os.path.exists(source):
                dest = self.rotation_filename('%s.%d' % (self.baseFilename, number + 1))
                if os.path.exists(dest):
                    os.remove(dest)
                self.rotate(source, dest)
        if not self.delay:
            self.stream = self._open()


class TimedRotatingFileHandler(BaseRotatingHandler):
    """The time of the next turn is counted from when the handler was made, or is a midnight."""

    def __init__(self, filename, when='h', interval=1, backupCount=0, encoding=None, delay=False, utc=False,
                 atTime=None, errors=None):
        BaseRotatingHandler.__init__(self, filename, 'a', encoding, delay, errors)
        self.when = when.upper()
        self.backupCount = backupCount
        self.utc = utc
        self.atTime = atTime
        unit = 'D' if self.when == 'MIDNIGHT' else self.when[:1]
        if unit not in _SECONDS or len(self.when) > 1 and self.when != 'MIDNIGHT' and unit != 'W':
            raise ValueError('Invalid rollover interval specified: %s' % self.when)
        if unit == 'W':
            if len(self.when) != 2:
                raise ValueError('You must specify a day for weekly rollover from 0 to 6 (0 is Monday): %s'
                                 % self.when)
            if not '0' <= self.when[1] <= '6':
                raise ValueError('Invalid day specified for weekly rollover: %s' % self.when)
            self.dayOfWeek = int(self.when[1])
        self.suffix = _SUFFIXES[unit]
        self.interval = _SECONDS[unit] * interval
        self.rolloverAt = self.computeRollover(int(time.time()))

    def computeRollover(self, currentTime):
        if self.when != 'MIDNIGHT' and not self.when.startswith('W'):
            return currentTime + self.interval
        parts = time.gmtime(currentTime)
        wanted = 86400
        if self.atTime is not None:
            wanted = self.atTime.hour * 3600 + self.atTime.minute * 60 + self.atTime.second
        left = wanted - (parts.tm_hour * 3600 + parts.tm_min * 60 + parts.tm_sec)
        weekday = parts.tm_wday
        if left <= 0:
            left += 86400
            weekday = (weekday + 1) % 7
        if self.when.startswith('W'):
            left += (self.dayOfWeek - weekday) % 7 * 86400
        return currentTime + left + (self.interval - (604800 if self.when.startswith('W') else 86400))

    def shouldRollover(self, record):
        if int(time.time()) < self.rolloverAt:
            return False
        if self._is_special():
            self.rolloverAt = self.computeRollover(int(time.time()))
            return False
        return True

    def getFilesToDelete(self):
        folder, base = os.path.split(self.baseFilename)
        found = sorted(name for name in os.listdir(folder) if name.startswith(base + '.'))
        return [os.path.join(folder, name) for name in found[:max(0, len(found) - self.backupCount)]]

    def doRollover(self):
        begun = time.gmtime(self.rolloverAt - self.interval)
        dest = self.rotation_filename(self.baseFilename + '.' + time.strftime(self.suffix, begun))
        self._close_stream()
        if os.path.exists(dest):
            os.remove(dest)
        self.rotate(self.baseFilename, dest)
        if self.backupCount > 0:
            for path in self.getFilesToDelete():
                os.remove(path)
        if not self.delay:
            self.stream = self._open()
        self.rolloverAt = self.computeRollover(int(time.time()))
        while self.rolloverAt <= int(time.time()):
            self.rolloverAt += self.interval


class WatchedFileHandler(logging.FileHandler):
    """Opens its file again when it is no longer the one of that name."""

    def reopenIfNeeded(self):
        if self.stream is not None and not os.path.exists(self.baseFilename):
            self.stream.flush()
            self.stream.close()
            self.stream = self._open()

    def emit(self, record):
        self.reopenIfNeeded()
        logging.FileHandler.emit(self, record)
