# A class takes a base's method for a special one of another name: `__setattr__ = dict.__setitem__`.
class Attributes(dict):
    __setattr__ = dict.__setitem__
    __getattr__ = dict.get
    __delattr__ = dict.__delitem__
    __call__ = dict.keys


a = Attributes(x=1)
a.y = 2
print(a, a.x, a.nothing, a())
del a.x
try:
    del a.x
except KeyError as error:
    print('KeyError', error)
print(a, vars(a))


class Stack(list):
    __call__ = list.append
    __lshift__ = list.append
    __str__ = list.__repr__
    __rshift__ = list.__contains__


s = Stack()
s(1)
s << 2
print(s, s >> 2, s >> 3, f'{s}')
