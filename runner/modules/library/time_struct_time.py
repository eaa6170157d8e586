# What time.struct_time and the functions on dates take and refuse.
import copy
import pickle
import time


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


make = time.struct_time
attempt(make, (1,))
for size in (8, 9, 10, 11, 12):
    attempt(make, range(size))
attempt(lambda: (make(range(11)).tm_zone, make(range(11)).tm_gmtoff, make(range(9)).tm_zone))
attempt(lambda: make(range(9), {"tm_zone": "X", "tm_gmtoff": 3}).tm_gmtoff)
attempt(make, range(9), 5)
attempt(make, 5)
attempt(make)
attempt(lambda: len(make(range(11))))
attempt(lambda: (make(range(11))[8:], make(range(11)) == tuple(range(9)), make(range(9)) + (1,)))
attempt(lambda: (make.n_fields, make.n_sequence_fields, make.n_unnamed_fields))
attempt(lambda: make(range(11)).__reduce__())
attempt(lambda: type("Derived", (make,), {}))
attempt(lambda: pickle.loads(pickle.dumps(time.localtime(5))).tm_zone)
attempt(lambda: copy.copy(time.gmtime(5)).tm_zone)
attempt(lambda: (time.gmtime(0).tm_zone, time.gmtime(0).tm_gmtoff, time.localtime(0).tm_zone))
attempt(lambda: time.strptime("2000 UTC +0130", "%Y %Z %z")[:])
attempt(lambda: (time.strptime("2000 UTC", "%Y %Z").tm_zone, time.strptime("2000 +0130", "%Y %z").tm_gmtoff))
