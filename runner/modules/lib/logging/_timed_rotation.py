"""Models logging.handlers' files that rotate by time: when the next turn is, and which files it puts away.

A turn is counted from the file's last change, or comes at a time of the day.  Since 3.13 names of old files are found
by the date in them, a turn that another process has made is left alone, and an interval of several days counts.
"""
import os
import sys
import time

from logging._rotating import BaseRotatingHandler

__name__ = 'logging.handlers'  # what it defines is that one's

_COUNTS_ALL_DAYS = sys.version_info >= (3, 13)
_DAY = 86400
_SECONDS = {'S': 1, 'M': 60, 'H': 3600, 'D': _DAY, 'W': 7 * _DAY}
_DATE = r'\d{4}-\d{2}-\d{2}'
# How old files end, and the pattern of that.
_SUFFIXES = {'S': ('%Y-%m-%d_%H-%M-%S', _DATE + r'_\d{2}-\d{2}-\d{2}'),
             'M': ('%Y-%m-%d_%H-%M', _DATE + r'_\d{2}-\d{2}'),
             'H': ('%Y-%m-%d_%H', _DATE + r'_\d{2}'), 'D': ('%Y-%m-%d', _DATE), 'W': ('%Y-%m-%d', _DATE)}


class TimedRotatingFileHandler(BaseRotatingHandler):

    def __init__(self, filename, when='h', interval=1, backupCount=0, encoding=None, delay=False, utc=False,
                 atTime=None, errors=None):
        import re   # only here: most programs that log have no such files
        BaseRotatingHandler.__init__(self, filename, 'a', encoding, delay, errors)
        self.when = when.upper()
        self.backupCount = backupCount
        self.utc = utc
        self.atTime = atTime
        unit = self._unit()
        self.suffix, pattern = _SUFFIXES[unit]
        self.extMatch = re.compile(
            rf'(?<!\d){pattern}(?!\d)' if _COUNTS_ALL_DAYS else rf'^{pattern}(\.\w+)?$', re.ASCII)
        self.interval = _SECONDS[unit] * interval
        begun = os.stat(self.baseFilename).st_mtime if os.path.exists(self.baseFilename) else time.time()
        self.rolloverAt = self.computeRollover(int(begun))

    def _unit(self):
        """What `when` names; also notes the day of a week."""
        if self.when == 'MIDNIGHT':
            return 'D'
        if not self.when.startswith('W'):
            if self.when not in _SECONDS:
                raise ValueError('Invalid rollover interval specified: %s' % self.when)
            return self.when
        if len(self.when) != 2:
            raise ValueError('You must specify a day for weekly rollover from 0 to 6 (0 is Monday): %s' % self.when)
        if not '0' <= self.when[1] <= '6':
            raise ValueError('Invalid day specified for weekly rollover: %s' % self.when)
        self.dayOfWeek = int(self.when[1])
        return 'W'

    def _is_daily(self):
        """Whether turns come at a time of the day."""
        return self.when == 'MIDNIGHT' or self.when.startswith('W')

    def _by_the_clock(self, moment, summer_before):
        """*moment*, moved by the hour that local clocks are put on or back until then."""
        if self.utc or time.localtime(moment)[-1] == summer_before:
            return moment
        if summer_before:
            return moment + 3600
        if _COUNTS_ALL_DAYS and not time.localtime(moment - 3600)[-1]:
            return moment
        return moment - 3600

    def computeRollover(self, currentTime):
        if not self._is_daily():
            return currentTime + self.interval
        parts = time.gmtime(currentTime) if self.utc else time.localtime(currentTime)
        wanted = _DAY
        if self.atTime is not None:
            wanted = self.atTime.hour * 3600 + self.atTime.minute * 60 + self.atTime.second
        left = wanted - (parts.tm_hour * 3600 + parts.tm_min * 60 + parts.tm_sec)
        weekday = parts.tm_wday
        if left < 0 or left == 0 and _COUNTS_ALL_DAYS:
            left += _DAY
            weekday = (weekday + 1) % 7
        days = (self.dayOfWeek - weekday) % 7 if self.when.startswith('W') else 0
        turn = currentTime + left + days * _DAY
        if _COUNTS_ALL_DAYS:
            turn += self.interval - _SECONDS[self.when[0] if self.when.startswith('W') else 'D']
        return self._by_the_clock(turn, parts[-1]) if _COUNTS_ALL_DAYS or days else turn

    def shouldRollover(self, record):
        now = int(time.time())
        if now < self.rolloverAt:
            return False
        if self._is_special():
            self.rolloverAt = self.computeRollover(now)
            return False
        return True

    def getFilesToDelete(self):
        folder, base = os.path.split(self.baseFilename)
        found = sorted(os.path.join(folder, name) for name in os.listdir(folder) if self._is_old_file(name, base))
        return found[:max(0, len(found) - self.backupCount)]

    if sys.version_info >= (3, 13):
        def _is_old_file(self, name, base):
            if self.namer is None:
                return name.startswith(base + '.') and bool(self.extMatch.fullmatch(name[len(base) + 1:]))
            date = self.extMatch.search(name)
            while date:
                if os.path.basename(self.namer(self.baseFilename + '.' + date[0])) == name:
                    return True
                date = self.extMatch.search(name, date.start() + 1)
            return False
    elif sys.version_info >= (3, 9):
        def _is_old_file(self, name, base):
            stem, ending = os.path.splitext(base)
            if not name.startswith(base):
                if self.namer is None:
                    return False
                if name.endswith(ending) and len(name) > len(stem) + 2 and not name[len(stem) + 2].isdigit():
                    return False
            return name.startswith(stem + '.') and any(map(self.extMatch.match, name[len(stem) + 1:].split('.')))
    else:
        def _is_old_file(self, name, base):
            return name.startswith(base + '.') and bool(self.extMatch.match(name[len(base) + 1:]))

    def _begun(self, summer_now):
        """When the interval that ends now began, as a time of the clock on the wall."""
        moment = self.rolloverAt - self.interval
        if self.utc:
            return time.gmtime(moment)
        parts = time.localtime(moment)
        if parts[-1] == summer_now:
            return parts
        return time.localtime(moment + (3600 if summer_now else -3600))

    def doRollover(self):
        if sys.version_info < (3, 13):
            self._close_stream()
        now = int(time.time())
        summer_now = time.localtime(now)[-1]
        dest = self.rotation_filename(self.baseFilename + '.' + time.strftime(self.suffix, self._begun(summer_now)))
        if os.path.exists(dest):
            if sys.version_info >= (3, 13):
                return
            os.remove(dest)
        if sys.version_info >= (3, 13):
            self._close_stream()
        self.rotate(self.baseFilename, dest)
        if self.backupCount > 0:
            for path in self.getFilesToDelete():
                os.remove(path)
        if not self.delay:
            self.stream = self._open()
        self.rolloverAt = self._next_turn(now, summer_now)

    def _next_turn(self, now, summer_now):
        turn = self.computeRollover(now)
        if sys.version_info >= (3, 13):
            return turn
        while turn <= now:
            turn += self.interval
        return self._by_the_clock(turn, summer_now) if self._is_daily() else turn
