# close() of a generator that delegates: what it delegates to is closed, and says no more.
class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return 'next'

    def send(self, value):
        return 'sent', value

    def throw(self, *details):
        return 'thrown', len(details)

    def close(self):
        print('closed')


def delegating(to):
    try:
        got = yield from to
        print('got', got)
        yield 'more'
    finally:
        print('finally')


g = delegating(Plain())
print(next(g), g.send(4), g.throw(KeyError))
g.close()


def answers():
    try:
        yield 1
    except GeneratorExit:
        return 'an answer that nobody asks for'


g = delegating(answers())
print(next(g))
g.close()
print(list(g))


class Refusing(Plain):
    def close(self):
        raise ValueError('not now')


g = delegating(Refusing())
next(g)
try:
    g.close()
except ValueError as error:
    print(error)
g = delegating(iter([1, 2]))
print(next(g))
g.close()
