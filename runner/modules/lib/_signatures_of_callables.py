"""Finds the signature of a callable: of functions written in the language, of partials, classes and instances.

Left out: what CPython reads from the texts of functions in C, Placeholder.
"""
import functools
import sys
import types

from _frames import unsupported
from _signatures import Parameter, Signature, _empty


def _of_function(function, made_by, annotations):
    code = function.__code__
    defaults, named_defaults = function.__defaults__ or (), function.__kwdefaults__ or {}
    names = list(code.co_varnames)
    positional, named = names[:code.co_argcount], names[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]
    at = len(positional) + len(named)
    made = []

    def add(name, kind, default=_empty):
        made.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))
    for place, name in enumerate(positional):
        kind = (Parameter.POSITIONAL_ONLY if place < code.co_posonlyargcount else Parameter.POSITIONAL_OR_KEYWORD)
        from_end = place - len(positional) + len(defaults)
        add(name, kind, defaults[from_end] if from_end >= 0 else _empty)
    if code.co_flags & 4:
        add(names[at], Parameter.VAR_POSITIONAL)
        at += 1
    for name in named:
        add(name, Parameter.KEYWORD_ONLY, named_defaults.get(name, _empty))
    if code.co_flags & 8:
        add(names[at], Parameter.VAR_KEYWORD)
    return made_by(made, return_annotation=annotations.get('return', _empty))


def _without_first(found):
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD):
        raise ValueError('invalid method signature')
    return found if parameters[0].kind == Parameter.VAR_POSITIONAL else found.replace(parameters=parameters[1:])


def _of_partial(whole, partial, before=()):
    """What is given by name, and all after it, can only be given by name."""
    try:
        given = whole.bind_partial(*before, *partial.args, **partial.keywords).arguments
    except TypeError as error:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from error
    left = []
    by_name = []
    for name, one in whole.parameters.items():
        if one.kind <= Parameter.POSITIONAL_OR_KEYWORD and name in given and name not in partial.keywords:
            continue
        if one.kind == Parameter.POSITIONAL_ONLY and name in given:
            continue
        if one.kind in (Parameter.POSITIONAL_OR_KEYWORD, Parameter.KEYWORD_ONLY) and name in given:
            if one.kind == Parameter.POSITIONAL_OR_KEYWORD:
                by_name.append(name)
            one = one.replace(default=given[name])
        if by_name and one.kind == Parameter.VAR_POSITIONAL:
            continue
        if by_name and one.kind == Parameter.POSITIONAL_OR_KEYWORD:
            one = one.replace(kind=Parameter.KEYWORD_ONLY)
        left.append(one)
    return whole.replace(parameters=left)


def _of_unbound_method(method, of):
    """Of a partialmethod that the class was asked for: without what it gives, and with what stands for self."""
    whole = of(method.func)
    found = _of_partial(whole, method, (None,))
    first = next(iter(whole.parameters.values()))
    if first.kind == Parameter.VAR_POSITIONAL:
        return found
    return found.replace(parameters=[first, *found.parameters.values()])


def _maker_of(cls):
    """The __new__ or __init__ that says what the class takes: of the nearest base that has one of them."""
    # Up to 3.8 any __new__ comes before any __init__.
    searches = (('__new__', '__init__'),) if sys.version_info >= (3, 9) else (('__new__',), ('__init__',))
    for names in searches:
        for base in cls.__mro__:
            # typing.Generic has a __new__ only up to 3.8.
            for name in names if sys.version_info < (3, 9) or base.__module__ != 'typing' else ():
                found = base.__dict__.get(name)
                found = found.__func__ if isinstance(found, staticmethod) else found
                if _is_written(found):
                    return found
    return None


def _is_written(function):
    """Whether it is a function of the language, be it one that CPython has in C."""
    return isinstance(function, (types.FunctionType, types.BuiltinFunctionType)) and hasattr(function, '__code__')


def _unwrapped(obj):
    # Up to 3.8 what is bound to an instance is looked through, too.
    ends = types.MethodType if sys.version_info >= (3, 9) else ()
    while hasattr(obj, '__wrapped__') and not hasattr(obj, '__signature__') and not isinstance(obj, ends):
        obj = obj.__wrapped__
    return obj


def _stated(obj):
    found = getattr(obj, '__signature__', None)
    if found is not None and not isinstance(found, Signature):
        raise TypeError(f'unexpected object {found!r} in __signature__ attribute')
    return found


def signature_of(obj, made_by=Signature, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    def of(other):
        return signature_of(other, made_by, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                            eval_str=eval_str)

    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if follow_wrapped and not isinstance(obj, types.MethodType):
        obj = _unwrapped(obj)
    if isinstance(obj, types.MethodType):
        return _without_first(of(obj.__func__))
    stated = _stated(obj)
    if stated is not None:
        return stated
    method = getattr(obj, '__partialmethod__' if sys.version_info >= (3, 13) else '_partialmethod', None)
    if isinstance(method, functools.partialmethod):
        return _of_unbound_method(method, of)
    if isinstance(obj, functools.partial):
        return _of_partial(of(obj.func), obj)
    if _is_written(obj):
        return _of_function(obj, made_by, _annotations_of(obj, globals, locals, eval_str))
    if isinstance(obj, type):
        return _of_class(obj, made_by, of)
    if _is_written(getattr(type(obj), '__call__', None)):
        return _without_first(of(type(obj).__call__))
    unsupported('inspect.signature() of what is not written in the language')


def _annotations_of(function, globals, locals, eval_str):
    if not eval_str:
        return function.__annotations__
    from inspect import get_annotations
    return get_annotations(function, globals=globals, locals=locals, eval_str=True)


def _of_class(cls, made_by, of):
    for base in type(cls).__mro__[:-1]:
        call = base.__dict__.get('__call__')
        if _is_written(call) and base.__module__ != 'enum':
            return _without_first(of(call))
    function = _maker_of(cls)
    if function is not None:
        return _without_first(of(function))
    if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
        return made_by()
    unsupported('inspect.signature() of what is not written in the language')


if sys.version_info >= (3, 10):
    def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                                       eval_str=eval_str)
else:
    def signature(obj, *, follow_wrapped=True):
        return Signature.from_callable(obj, follow_wrapped=follow_wrapped)
