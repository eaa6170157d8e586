"""Models `timeit`: statements, given as functions or as text, timed with the virtual clock."""
from time import perf_counter as default_timer

default_number = 1000000
default_repeat = 5


def _runner(statement, namespace):
    if callable(statement):
        return statement
    code = compile(statement, '<timeit-src>', 'exec')
    return lambda: exec(code, namespace)


class Timer:

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        self._namespace = {} if globals is None else dict(globals)
        self._setup = _runner(setup, self._namespace)
        self._statement = _runner(stmt, self._namespace)

    def timeit(self, number=default_number):
        self._setup()
        begun = self.timer()
        for _ in range(number):
            self._statement()
        return self.timer() - begun

    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        number = 1
        while True:
            for factor in (1, 2, 5):
                taken = self.timeit(number * factor)
                if callback:
                    callback(number * factor, taken)
                if taken >= 0.2:
                    return number * factor, taken
            number *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
