"""When a record was made: ``created``, ``msecs`` and ``relativeCreated`` of a LogRecord.

Until Python 3.12 they come from time.time(), since 3.13 from time.time_ns(); a program that puts
its own clock into ``time`` sees which of the two is asked. Until 3.9 ``msecs`` keeps its fraction.
"""

import sys
import time

_VERSION = sys.version_info[:2]
_BILLION = 10 ** 9


def now():
    return time.time_ns() if _VERSION >= (3, 13) else time.time()


def set_times(record, moment, start):
    if _VERSION < (3, 13):
        record.created = moment
        milliseconds = (moment - int(moment)) * 1000
        record.msecs = milliseconds if _VERSION < (3, 10) else int(milliseconds) + 0.0
        record.relativeCreated = (moment - start) * 1000
        return
    seconds, nanoseconds = divmod(moment, _BILLION)
    record.created = moment / 1e9
    record.msecs = nanoseconds // 1000000 + 0.0
    if record.msecs == 999.0 and int(record.created) != seconds:
        record.msecs = 0.0      # ``created`` was rounded up to the next second
    record.relativeCreated = (moment - start) / 1e6
