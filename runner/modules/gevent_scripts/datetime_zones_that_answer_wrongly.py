"""What a time zone answers must be a difference of less than a day, or None; fold is 0 or 1."""
import datetime


def attempt(make):
    try:
        print(make())
    except (TypeError, ValueError, OverflowError, OSError) as error:
        print(type(error).__name__, str(error)[:60])


class Zone(datetime.tzinfo):

    def __init__(self, answer):
        self.answer = answer

    def utcoffset(self, moment):
        return self.answer

    dst = tzname = utcoffset


for answer in (5, 'x', datetime.timedelta(hours=24), datetime.timedelta(minutes=-90), None):
    for thing in (datetime.datetime(2024, 1, 1, tzinfo=Zone(answer)), datetime.time(1, tzinfo=Zone(answer))):
        attempt(thing.utcoffset)
        attempt(thing.dst)
        attempt(thing.tzname)
        attempt(thing.isoformat)
for fold in (0, 1, 2, -1, 'x'):
    attempt(lambda: datetime.datetime(2024, 1, 1, fold=fold).fold)
    attempt(lambda: datetime.time(1, fold=fold).fold)
attempt(lambda: datetime.datetime(2024, 1, 1).replace(fold=3))
# prints:
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'int'
# TypeError tzinfo.dst() must return None or timedelta, not 'int'
# TypeError tzinfo.tzname() must return None or a string, not 'int'
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'int'
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'int'
# TypeError tzinfo.dst() must return None or timedelta, not 'int'
# TypeError tzinfo.tzname() must return None or a string, not 'int'
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'int'
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'str'
# TypeError tzinfo.dst() must return None or timedelta, not 'str'
# x
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'str'
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'str'
# TypeError tzinfo.dst() must return None or timedelta, not 'str'
# x
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'str'
# ValueError offset must be a timedelta strictly between -timedelta(hours
# ValueError offset must be a timedelta strictly between -timedelta(hours
# TypeError tzinfo.tzname() must return None or a string, not 'datetime.
# ValueError offset must be a timedelta strictly between -timedelta(hours
# ValueError offset must be a timedelta strictly between -timedelta(hours
# ValueError offset must be a timedelta strictly between -timedelta(hours
# TypeError tzinfo.tzname() must return None or a string, not 'datetime.
# ValueError offset must be a timedelta strictly between -timedelta(hours
# -1 day, 22:30:00
# -1 day, 22:30:00
# TypeError tzinfo.tzname() must return None or a string, not 'datetime.
# 2024-01-01T00:00:00-01:30
# -1 day, 22:30:00
# -1 day, 22:30:00
# TypeError tzinfo.tzname() must return None or a string, not 'datetime.
# 01:00:00-01:30
# None
# None
# None
# 2024-01-01T00:00:00
# None
# None
# None
# 01:00:00
# 0
# 0
# 1
# 1
# ValueError fold must be either 0 or 1
# ValueError fold must be either 0 or 1
# ValueError fold must be either 0 or 1
# ValueError fold must be either 0 or 1
# TypeError 'str' object cannot be interpreted as an integer
# TypeError 'str' object cannot be interpreted as an integer
# ValueError fold must be either 0 or 1
# prints on py3.8-gevent21.12
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'int'
# TypeError tzinfo.dst() must return None or timedelta, not 'int'
# TypeError tzinfo.tzname() must return None or a string, not 'int'
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'int'
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'int'
# TypeError tzinfo.dst() must return None or timedelta, not 'int'
# TypeError tzinfo.tzname() must return None or a string, not 'int'
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'int'
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'str'
# TypeError tzinfo.dst() must return None or timedelta, not 'str'
# x
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'str'
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'str'
# TypeError tzinfo.dst() must return None or timedelta, not 'str'
# x
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'str'
# ValueError offset must be a timedelta strictly between -timedelta(hours
# ValueError offset must be a timedelta strictly between -timedelta(hours
# TypeError tzinfo.tzname() must return None or a string, not 'datetime.
# ValueError offset must be a timedelta strictly between -timedelta(hours
# ValueError offset must be a timedelta strictly between -timedelta(hours
# ValueError offset must be a timedelta strictly between -timedelta(hours
# TypeError tzinfo.tzname() must return None or a string, not 'datetime.
# ValueError offset must be a timedelta strictly between -timedelta(hours
# -1 day, 22:30:00
# -1 day, 22:30:00
# TypeError tzinfo.tzname() must return None or a string, not 'datetime.
# 2024-01-01T00:00:00-01:30
# -1 day, 22:30:00
# -1 day, 22:30:00
# TypeError tzinfo.tzname() must return None or a string, not 'datetime.
# 01:00:00-01:30
# None
# None
# None
# 2024-01-01T00:00:00
# None
# None
# None
# 01:00:00
# 0
# 0
# 1
# 1
# ValueError fold must be either 0 or 1
# ValueError fold must be either 0 or 1
# ValueError fold must be either 0 or 1
# ValueError fold must be either 0 or 1
# TypeError an integer is required (got type str)
# TypeError an integer is required (got type str)
# ValueError fold must be either 0 or 1
# prints on py3.14-gevent25.9
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'int'
# TypeError tzinfo.dst() must return None or timedelta, not 'int'
# TypeError tzinfo.tzname() must return None or a string, not 'int'
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'int'
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'int'
# TypeError tzinfo.dst() must return None or timedelta, not 'int'
# TypeError tzinfo.tzname() must return None or a string, not 'int'
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'int'
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'str'
# TypeError tzinfo.dst() must return None or timedelta, not 'str'
# x
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'str'
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'str'
# TypeError tzinfo.dst() must return None or timedelta, not 'str'
# x
# TypeError tzinfo.utcoffset() must return None or timedelta, not 'str'
# ValueError offset must be a timedelta strictly between -timedelta(hours
# ValueError offset must be a timedelta strictly between -timedelta(hours
# TypeError tzinfo.tzname() must return None or a string, not 'datetime.
# ValueError offset must be a timedelta strictly between -timedelta(hours
# ValueError offset must be a timedelta strictly between -timedelta(hours
# ValueError offset must be a timedelta strictly between -timedelta(hours
# TypeError tzinfo.tzname() must return None or a string, not 'datetime.
# ValueError offset must be a timedelta strictly between -timedelta(hours
# -1 day, 22:30:00
# -1 day, 22:30:00
# TypeError tzinfo.tzname() must return None or a string, not 'datetime.
# 2024-01-01T00:00:00-01:30
# -1 day, 22:30:00
# -1 day, 22:30:00
# TypeError tzinfo.tzname() must return None or a string, not 'datetime.
# 01:00:00-01:30
# None
# None
# None
# 2024-01-01T00:00:00
# None
# None
# None
# 01:00:00
# 0
# 0
# 1
# 1
# ValueError fold must be either 0 or 1, not 2
# ValueError fold must be either 0 or 1, not 2
# ValueError fold must be either 0 or 1, not -1
# ValueError fold must be either 0 or 1, not -1
# TypeError 'str' object cannot be interpreted as an integer
# TypeError 'str' object cannot be interpreted as an integer
# ValueError fold must be either 0 or 1, not 3
