"""What only a cycle of garbage refers to is there until the collector has run."""
import gc
import weakref


class Thing:
    pass


def exception_in_its_own_frame():
    thing = Thing()
    try:
        raise ValueError
    except ValueError as error:
        saved = error
    return weakref.ref(thing)


def function_that_knows_itself():
    thing = Thing()

    def count(n):
        return count(n - 1) if n else thing

    count(1)
    return weakref.ref(thing)


def exception_on_an_object():
    thing = Thing()
    holder = Thing()
    try:
        raise ValueError
    except ValueError as error:
        holder.error = error
    return weakref.ref(thing)


def cycle_that_was_broken():
    thing = Thing()
    thing.me = thing
    del thing.me
    return weakref.ref(thing)


def caught_and_returned(found):
    thing = Thing()
    found.append(weakref.ref(thing))
    try:
        raise ValueError
    except ValueError as error:
        return error


for function in (exception_in_its_own_frame, function_that_knows_itself, exception_on_an_object,
                 cycle_that_was_broken):
    reference = function()
    print(function.__name__, reference() is None, end=' ')
    gc.collect()
    print(reference() is None)
found = []
kept = caught_and_returned(found)
print(found[0]() is None, end=' ')
del kept
print(found[0]() is None)
