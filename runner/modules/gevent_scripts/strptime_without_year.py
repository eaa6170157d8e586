"""From 3.13 on a day without a year is warned of, once for a format that is kept."""
# pairs: py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import datetime
import time
import warnings

for text, form in (("31", "%d"), ("30", "%d"), ("3 Feb", "%d %b"), ("3 2020", "%d %Y"), ("4 20", "%d %y"),
                   ("Feb", "%b")):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        print(datetime.datetime.strptime(text, form))
        time.strptime(text, form)
    print([(each.category.__name__, each.filename == __file__, each.lineno) for each in found])

# prints:
# 1900-01-31 00:00:00
# [('DeprecationWarning', True, 11)]
# 1900-01-30 00:00:00
# []
# 1900-02-03 00:00:00
# [('DeprecationWarning', True, 11)]
# 2020-01-03 00:00:00
# []
# 2020-01-04 00:00:00
# []
# 1900-02-01 00:00:00
# []
