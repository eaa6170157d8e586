# What copies and object.__new__ make of objects of C.
import copy


def f():
    pass


print(copy.deepcopy(f.__code__) is f.__code__, copy.copy(f.__code__) is f.__code__)
for kind in (type(f.__code__), type(len), type((lambda: (yield))()), type(iter([])), type({}.keys())):
    try:
        print(object.__new__(kind))
    except TypeError as error:
        print(error)
