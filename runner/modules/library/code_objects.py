# What a code object tells of its names, and functions made of one.
import sys
import types


def outer(a, b=2, *more, c, **rest):
    "Says what it is."
    total = a + b
    for each in range(3):
        total += each
    def inner():
        return total, a
    sys.stdout.flush()
    return inner, [len(x) for x in more], sys.maxsize.bit_length()


code = outer.__code__
print(code.co_names, code.co_varnames[:6], code.co_cellvars, code.co_freevars)
print(code.co_argcount, code.co_kwonlyargcount, code.co_flags & 15, code.co_name, code.co_firstlineno)
print(outer(1, c=1)[0].__code__.co_freevars)
module = compile('import os.path as p\nfrom a import b as c\nd = e.f.g(h=i)\nj: k = l\ndel m', '<text>', 'exec')
print(module.co_names, module.co_name, module.co_filename, module.co_flags & 0xff)
print(compile('x + y.z', '<text>', 'eval').co_names)


class Derived(dict):
    attribute = 5

    def method(self):
        return super().method(), __class__


print(Derived.method.__code__.co_names, Derived.method.__code__.co_freevars)


def generator():
    yield value


async def coroutine():
    pass


for each in (generator, coroutine, lambda: 0):
    print(each.__code__.co_flags & 0xfff)
value = 'of the module'


def reading():
    return value


print(eval(reading.__code__), eval(reading.__code__, {'value': 'given'}))
print(types.FunctionType(reading.__code__, {'value': 'elsewhere'}, 'named').__name__,
      types.FunctionType(reading.__code__, {'value': 'elsewhere'})())


def replaced():
    return 'before'


replaced.__code__ = reading.__code__
print(replaced(), replaced.__name__, reading.__code__ == replaced.__code__)
try:
    replaced.__code__ = outer(1, c=1)[0].__code__
except ValueError as error:
    print(error)
try:
    exec(outer(1, c=1)[0].__code__)
except TypeError as error:
    print(error)
