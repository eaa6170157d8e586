"""Models what CPython makes where the syntax says `def f[T]`, `class C[T]` or `type A = ...` (3.12 and later).

The parser reads that syntax as calls of these functions (python/syntax/parser_generics.cpp).  What bounds, defaults and
aliases say comes as a function, to be called when somebody asks.
"""
import typing as _typing

import _typing_aliases as _aliases


def _made(kind, name, limits, default):
    made = kind.__new__(kind)
    made._be(name, limits, default)
    return made


def variable(name, limits, default):
    return _made(_aliases.TypeVar, name, limits, default)


def variable_tuple(name, limits, default):
    return _made(_aliases.TypeVarTuple, name, limits, default)


def parameter_specification(name, limits, default):
    return _made(_aliases.ParamSpec, name, limits, default)


def generic(*parameters):
    """What a class with these parameters has behind its bases."""
    keys = []
    for each in parameters:
        keys += each if isinstance(each, _aliases.TypeVarTuple) else [each]
    return _typing.Generic[tuple(keys)]


def alias(name, value):
    return _typing.TypeAliasType._made(name, value)
