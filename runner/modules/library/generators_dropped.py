# A generator that is dropped before its end is closed: what it has to do then it does at once, at the latest at exit.
# left out under AddressSanitizer: its frames keep what has died
import contextlib


def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print('closed', name)


def local():
    kept = numbers('local')
    next(kept)


def delegating():
    yield from numbers('behind')


@contextlib.contextmanager
def opened(name):
    print('open', name)
    try:
        yield name.upper()
    finally:
        print('close', name)


it = numbers('assigned')
next(it)
it = None
print(1)
it = numbers('deleted')
next(it)
del it
print(2)
for number in numbers('left'):
    break
print(3)
local()
print(4)
kept = [numbers('in a list')]
next(kept[0])
kept.clear()
print(5)
outer = delegating()
next(outer)
del outer
print(6)
for _ in range(3):
    with opened('file') as name:
        print(name)
        with opened('inner'):
            pass
try:
    with opened('failing'):
        raise ValueError('inside')
except ValueError as error:
    print(error)
with contextlib.ExitStack() as stack:
    print([stack.enter_context(opened(each)) for each in 'ab'])
whole = numbers('whole')
print(list(whole), next(whole, 'none'))
last = numbers('at exit')
next(last)
print('end')
