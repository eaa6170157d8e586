# A decorator that times functions, with a fake clock.
import functools


class Clock:
    now = 0.0

    @classmethod
    def time(cls):
        return cls.now

    @classmethod
    def sleep(cls, seconds):
        cls.now += seconds


def timed(label=None, *, digits=2):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            begin = Clock.time()
            try:
                return function(*args, **kwargs)
            finally:
                wrapper.calls += 1
                print(f"{label or function.__name__}: {Clock.time() - begin:.{digits}f}s (call {wrapper.calls})")
        wrapper.calls = 0
        return wrapper
    return decorate


@timed()
def short():
    Clock.sleep(0.25)
    return "short result"


@timed("named", digits=1)
def long(n, *, extra=0):
    for _ in range(n):
        short()
    Clock.sleep(extra)
    return n


print(short(), long(2, extra=1.5), long.__name__, long.calls, short.calls, Clock.now)


@timed("failing")
def failing():
    Clock.sleep(1)
    raise ValueError("after a second")


try:
    failing()
except ValueError as e:
    print("caught", e)
