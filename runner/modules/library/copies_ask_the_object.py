"""Copies and pickles ask the new object for __setstate__: a __getattr__ that needs what is not there yet goes round."""
import copy
import pickle


class Proxy:
    def __init__(self, target):
        self.target = target

    def __getattr__(self, name):
        return getattr(self.target, name)


proxy = Proxy([1, 2])
for act in (copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))):
    try:
        print(act(proxy).target)
    except RecursionError as error:
        print(type(error).__name__)


class Own:
    def __init__(self):
        self.__deepcopy__ = lambda memo: 'of the object'


print(copy.deepcopy(Own()))


class Counts:
    def __reduce_ex__(self, protocol):
        return Counts, (), None, None, None, None


for wrong in (Counts(),):
    try:
        copy.copy(wrong)
    except TypeError as error:
        print(error)


class Stateful:
    __slots__ = ('a', '__dict__')


one = Stateful()
one.a, one.b = 1, [2]
other = copy.copy(one)
print(other.a, other.b, other.b is one.b, copy.deepcopy(one).b is one.b)
