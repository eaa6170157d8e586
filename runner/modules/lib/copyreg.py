"""Models `copyreg`: functions that reduce objects of a class, for pickle and copy; left out: extension codes."""
import sys

import _unmodelled

__all__ = ['pickle', 'constructor']

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')


def pickle_complex(c):
    return complex, (c.real, c.imag)


pickle(complex, pickle_complex, complex)

if sys.version_info >= (3, 10):
    def pickle_union(obj):
        import operator
        if sys.version_info >= (3, 14):
            import typing
            return operator.getitem, (typing.Union, obj.__args__)
        import functools
        return functools.reduce, (operator.or_, obj.__args__)

    pickle(type(int | str), pickle_union)

if sys.version_info >= (3, 14):
    def pickle_super(obj):
        return super, (obj.__thisclass__, obj.__self__)

    pickle(super, pickle_super)


def _reconstructor(cls, base, state):
    made = base.__new__(cls) if base is object else base.__new__(cls, state)
    if base is not object and base.__init__ is not object.__init__:
        base.__init__(made, state)
    return made


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


__getattr__ = _unmodelled.attribute(globals(), {'extension codes are not modelled': (
    'add_extension', 'remove_extension', 'clear_extension_cache')})
