# Clocks only move forward, sleep takes at least its time.
import time
start = time.time()
begin = time.monotonic()
first = time.perf_counter()
time.sleep(0.02)
print(time.time() >= start, time.monotonic() - begin >= 0.019, time.perf_counter() - first >= 0.019)
print(time.monotonic() - begin < 5, type(start).__name__, isinstance(time.time(), float), start > 0)
print(time.sleep(0), time.sleep(0.0), time.sleep(True * 0))
try:
    time.sleep(-1)
except ValueError as error:
    print(error)
for bad in ("1", None, []):
    try:
        time.sleep(bad)
    except TypeError as error:
        print(type(error).__name__)
marks = [time.monotonic() for _ in range(5)]
print(marks == sorted(marks), round(0.4567, 2),
    "%.1f" % (time.monotonic() - time.monotonic()) in ("0.0", "-0.0"))
parts = time.gmtime(86400 * 365 + 3661)
print(parts, parts.tm_year, parts.tm_yday, tuple(parts)[:3], parts[3], time.strftime("%d.%m.%y %H:%M", parts))
print(isinstance(parts, tuple), type(parts).__name__, time.gmtime(time.mktime(time.gmtime(99)))[:6], len(parts))
print(time.strptime("2024-02-03 04:05:06", "%Y-%m-%d %H:%M:%S"))
print(time.asctime(time.gmtime(0)), time.ctime(0), time.asctime((2020, 1, 2, 3, 4, 5, 3, 2, 0)))
print(time.strftime("%a %j", time.gmtime(86400 * 40)), time.clock_getres(time.CLOCK_REALTIME) > 0)
print(abs(time.clock_gettime(time.CLOCK_REALTIME) - time.time()) < 1, time.clock_gettime_ns(time.CLOCK_MONOTONIC) > 0)
try:
    time.clock_gettime(99)
except OSError as error:
    print(error)
