# weakref.finalize: what it tells, detach, and the order at the end.
import atexit
import weakref


class Thing:
    pass


thing = Thing()
first = weakref.finalize(thing, print, 'first')
second = weakref.finalize(thing, print, 'second', sep='-')
quiet = weakref.finalize(thing, print, 'never')
quiet.atexit = False
gone = weakref.finalize(thing, print, 'gone')
print(first.alive, first.atexit, quiet.atexit, first.peek()[1:], second.peek()[0] is thing)
print(gone.detach()[1:], gone.alive, gone.detach(), gone.peek(), gone())
print(weakref.finalize(thing, lambda a, b=1: (a, b), 5, b=6)())
atexit.register(print, 'registered later runs earlier')


def broken():
    print('broken')


weakref.finalize(thing, broken)
print('end')
