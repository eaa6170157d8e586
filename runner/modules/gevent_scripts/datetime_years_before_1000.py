"""strftime() of early years, and moments too far away."""
import datetime


def attempt(make):
    try:
        print(make())
    except (TypeError, ValueError, OverflowError, OSError) as error:
        print(type(error).__name__, error)


for year in (42, 1000):
    day = datetime.date(year, 3, 4)
    for form in ('%Y', '%G', '%C', '%y', '%F', '%D', '%c', '%x', '%Y-%m'):
        attempt(lambda: day.strftime(form))
    attempt(lambda: f'{datetime.datetime(year, 3, 4):%Y %C}')
for seconds in (1e11, 2.6e11, 1e15, 1e18, 1e30, float('nan'), float('inf'), -1e12, -1e18):
    attempt(lambda: datetime.datetime.fromtimestamp(seconds))
    attempt(lambda: datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc))
    attempt(lambda: datetime.date.fromtimestamp(seconds))
for wrong in ('1', None, [1]):
    attempt(lambda: datetime.date.fromtimestamp(wrong))
    attempt(lambda: datetime.datetime.fromtimestamp(wrong))
attempt(lambda: datetime.datetime.fromtimestamp(10 ** 30))
attempt(lambda: datetime.datetime.fromtimestamp(True))
# prints:
# 42
# 42
# 0
# 42
# 42-03-04
# 03/04/42
# Tue Mar  4 00:00:00 42
# 03/04/42
# 42-03
# 42 0
# 1000
# 1000
# 10
# 00
# 1000-03-04
# 03/04/00
# Tue Mar  4 00:00:00 1000
# 03/04/00
# 1000-03
# 1000 10
# 5138-11-16 09:46:40
# 5138-11-16 09:46:40+00:00
# 5138-11-16
# ValueError year 10209 is out of range
# ValueError year 10209 is out of range
# ValueError year 10209 is out of range
# ValueError year 31690708 is out of range
# ValueError year 31690708 is out of range
# ValueError year 31690708 is out of range
# OSError [Errno 75] Value too large for defined data type
# OSError [Errno 75] Value too large for defined data type
# OSError [Errno 75] Value too large for defined data type
# OverflowError timestamp out of range for platform time_t
# OverflowError timestamp out of range for platform time_t
# OverflowError timestamp out of range for platform time_t
# ValueError Invalid value NaN (not a number)
# ValueError Invalid value NaN (not a number)
# ValueError Invalid value NaN (not a number)
# OverflowError timestamp out of range for platform time_t
# OverflowError timestamp out of range for platform time_t
# OverflowError timestamp out of range for platform time_t
# ValueError year -29719 is out of range
# ValueError year -29719 is out of range
# ValueError year -29719 is out of range
# OSError [Errno 75] Value too large for defined data type
# OSError [Errno 75] Value too large for defined data type
# OSError [Errno 75] Value too large for defined data type
# TypeError 'str' object cannot be interpreted as an integer
# TypeError 'str' object cannot be interpreted as an integer
# TypeError 'NoneType' object cannot be interpreted as an integer
# TypeError 'NoneType' object cannot be interpreted as an integer
# TypeError 'list' object cannot be interpreted as an integer
# TypeError 'list' object cannot be interpreted as an integer
# OverflowError timestamp out of range for platform time_t
# 1970-01-01 00:00:01
# prints on py3.8-gevent21.12
# 42
# 42
# 0
# 42
# 42-03-04
# 03/04/42
# Tue Mar  4 00:00:00 42
# 03/04/42
# 42-03
# 42 0
# 1000
# 1000
# 10
# 00
# 1000-03-04
# 03/04/00
# Tue Mar  4 00:00:00 1000
# 03/04/00
# 1000-03
# 1000 10
# 5138-11-16 09:46:40
# 5138-11-16 09:46:40+00:00
# 5138-11-16
# ValueError year 10209 is out of range
# ValueError year 10209 is out of range
# ValueError year 10209 is out of range
# ValueError year 31690708 is out of range
# ValueError year 31690708 is out of range
# ValueError year 31690708 is out of range
# OSError [Errno 75] Value too large for defined data type
# OSError [Errno 75] Value too large for defined data type
# OSError [Errno 75] Value too large for defined data type
# OverflowError timestamp out of range for platform time_t
# OverflowError timestamp out of range for platform time_t
# OverflowError timestamp out of range for platform time_t
# ValueError Invalid value NaN (not a number)
# ValueError Invalid value NaN (not a number)
# ValueError Invalid value NaN (not a number)
# OverflowError timestamp out of range for platform time_t
# OverflowError timestamp out of range for platform time_t
# OverflowError timestamp out of range for platform time_t
# ValueError year -29719 is out of range
# ValueError year -29719 is out of range
# ValueError year -29719 is out of range
# OSError [Errno 75] Value too large for defined data type
# OSError [Errno 75] Value too large for defined data type
# OSError [Errno 75] Value too large for defined data type
# TypeError an integer is required (got type str)
# TypeError an integer is required (got type str)
# TypeError an integer is required (got type NoneType)
# TypeError an integer is required (got type NoneType)
# TypeError an integer is required (got type list)
# TypeError an integer is required (got type list)
# OverflowError timestamp out of range for platform time_t
# 1970-01-01 00:00:01
# prints on py3.14-gevent25.9
# 0042
# 0042
# 00
# 42
# 0042-03-04
# 03/04/42
# Tue Mar  4 00:00:00 42
# 03/04/42
# 0042-03
# 0042 00
# 1000
# 1000
# 10
# 00
# 1000-03-04
# 03/04/00
# Tue Mar  4 00:00:00 1000
# 03/04/00
# 1000-03
# 1000 10
# 5138-11-16 09:46:40
# 5138-11-16 09:46:40+00:00
# 5138-11-16
# ValueError year must be in 1..9999, not 10209
# ValueError year must be in 1..9999, not 10209
# ValueError year must be in 1..9999, not 10209
# ValueError year must be in 1..9999, not 31690708
# ValueError year must be in 1..9999, not 31690708
# ValueError year must be in 1..9999, not 31690708
# OSError [Errno 75] Value too large for defined data type
# OSError [Errno 75] Value too large for defined data type
# OSError [Errno 75] Value too large for defined data type
# OverflowError timestamp out of range for platform time_t
# OverflowError timestamp out of range for platform time_t
# OverflowError timestamp out of range for platform time_t
# ValueError Invalid value NaN (not a number)
# ValueError Invalid value NaN (not a number)
# ValueError Invalid value NaN (not a number)
# OverflowError timestamp out of range for platform time_t
# OverflowError timestamp out of range for platform time_t
# OverflowError timestamp out of range for platform time_t
# ValueError year must be in 1..9999, not -29719
# ValueError year must be in 1..9999, not -29719
# ValueError year must be in 1..9999, not -29719
# OSError [Errno 75] Value too large for defined data type
# OSError [Errno 75] Value too large for defined data type
# OSError [Errno 75] Value too large for defined data type
# TypeError 'str' object cannot be interpreted as an integer
# TypeError argument must be int or float, not str
# TypeError 'NoneType' object cannot be interpreted as an integer
# TypeError argument must be int or float, not NoneType
# TypeError 'list' object cannot be interpreted as an integer
# TypeError argument must be int or float, not list
# OverflowError timestamp out of range for platform time_t
# 1970-01-01 00:00:01
