# Dates that there are not.
import time


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


for seconds in (1e30, -1e30, float("nan"), float("inf"), 2**62, 2**70, "x", -1.5, 253402300800):
    attempt(time.gmtime, seconds)
    attempt(time.ctime, seconds)
attempt(lambda: len(time.strftime("x" * 3000)))
attempt(lambda: len(time.strftime("%Y" * 300, time.gmtime(0))))
attempt(lambda: time.strftime(""))
attempt(lambda: time.strftime("%p%%", (2000, 1, 1, 13, 0, 0, 0, 1, 0)))
for given in ((2000, 1, 1), [2000] * 9, 5, None, (2000, 1, 1, 0, 0, 0.5, 0, 0, 0)):
    attempt(time.strftime, "%Y", given)
    attempt(time.asctime, given)
    attempt(time.mktime, given)
for place, value in ((1, 13), (1, -1), (1, 0), (2, 32), (2, 0), (3, 24), (4, 60), (5, 62), (5, 61), (6, 7), (6, -1),
                     (6, -2), (7, 367), (7, 0), (8, 2), (8, -5), (0, 2**40), (0, 10**20), (0, -5), (0, 12345)):
    fields = [2000, 1, 1, 1, 1, 1, 1, 1, 0]
    fields[place] = value
    attempt(time.strftime, "%Y-%m-%d %H:%M:%S %w %j", tuple(fields))
    attempt(time.asctime, tuple(fields))
    attempt(time.mktime, tuple(fields))
attempt(lambda: time.strftime("%Z %z", time.struct_time((2000, 1, 1, 0, 0, 0, 0, 1, 0, "ABC", 3600))))
attempt(lambda: time.strftime("%Z %z", time.gmtime(0)))
attempt(lambda: time.strftime("%Z %z", (2000, 1, 1, 0, 0, 0, 0, 1, 0)))
