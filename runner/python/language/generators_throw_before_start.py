# What comes into a generator before its body has begun passes through it, as if the first line had raised it.


def counting():
    yield 1


async def waiting():
    pass


def delegating():
    yield from counting()


def thrown(into, *what):
    try:
        into.throw(*what)
    except BaseException as error:
        print(type(error).__name__, error, repr(error.__cause__), repr(error.__context__))


thrown(counting(), StopIteration('early'))
thrown(counting(), StopAsyncIteration('early'))
thrown(counting(), GeneratorExit)
thrown(waiting(), StopIteration('early'))
thrown((each for each in 'ab'), StopIteration('early'))
thrown(delegating(), StopIteration('early'))
started = delegating()
next(started)
thrown(started, StopIteration('late'))
ended = counting()
thrown(ended, ValueError('once'))
print(list(ended))
