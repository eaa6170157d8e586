import datetime
import time

print(time.strftime('%a %j', time.gmtime(0)), time.ctime(0), time.asctime(time.gmtime(5)))
print(time.strptime('2020-01-05', '%Y-%m-%d'))
try:
    time.strptime('x', '%Y')
except ValueError as error:
    print(error)
print(time.get_clock_info('monotonic').monotonic, time.get_clock_info('time').adjustable)
print(time.clock_gettime(time.CLOCK_REALTIME) > 1e9, time.process_time_ns() >= 0)
moment = datetime.datetime(2024, 2, 29, 13, 5, 9, 123456)
print(moment.ctime(), moment.timetuple(), moment.isocalendar(), datetime.date(2021, 1, 3).isocalendar()[1])
print(moment.utcoffset(), moment.timetz(), moment.time() < datetime.time(14), datetime.time(3, 4).strftime('%H-%M'))
print(datetime.datetime.min, datetime.date.max, datetime.timedelta.max, datetime.datetime.resolution)
