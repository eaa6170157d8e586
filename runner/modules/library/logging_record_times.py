"""A LogRecord asks time.time() until Python 3.12, time.time_ns() since 3.13, and what it makes of
the answer."""
import logging
import time
from unittest import mock


def record():
    return logging.LogRecord('n', 20, '/p.py', 1, 'm', (), None)


for moment in (1_700_000_000_123_456_789, 1_700_000_000_999_999_999, 1_700_000_001_000_000_000):
    with mock.patch('time.time_ns', lambda: moment), mock.patch('time.time', lambda: 5.0625):
        made = record()
        print(made.created, made.msecs)
    with mock.patch('time.time', lambda: moment / 1e9), mock.patch('time.time_ns', lambda: 5062500000):
        made = record()
        print(made.created, made.msecs)

with mock.patch('logging._startTime', 5):
    with mock.patch('time.time_ns', lambda: 7_000_005), mock.patch('time.time', lambda: 7.25):
        print(record().relativeCreated)

formatter = logging.Formatter('%(asctime)s %(message)s', '%S')
formatter.converter = time.gmtime
with mock.patch('time.time_ns', lambda: 12_034_000_000), mock.patch('time.time', lambda: 13.5):
    print(formatter.format(record()), sorted(key for key in vars(record()) if 'time' in key.lower()))
