# functools: how a partialmethod shows itself.
import functools


class Mine(functools.partialmethod):
    pass


def shown(name):
    pass


print(functools.partialmethod(print, 1), functools.partialmethod(print), functools.partialmethod(print, 1, end=''),
        functools.partialmethod(print, end=''), functools.partialmethod(print, 1, 'x', sep=',', end=''))
print(Mine(print, 1), Mine(len), functools.partialmethod(functools.partialmethod(print, 1), 2, end='.'))
