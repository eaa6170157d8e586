"""Models `timeit`: the clock, and timing of a function; statements as text are unsupported."""
from time import perf_counter as default_timer


def timeit(stmt='pass', setup='pass', timer=default_timer, number=1000000, globals=None):
    if not callable(stmt):
        from _frames import unsupported
        unsupported('timeit of a statement given as text')
    if callable(setup):
        setup()
    begun = timer()
    for _ in range(number):
        stmt()
    return timer() - begun


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=5, number=1000000, globals=None):
    return [timeit(stmt, setup, timer, number, globals) for _ in range(repeat)]
