"""Signatures of functions written in the language, as inspect.signature() answers them."""
import collections
import enum
import functools
import sys
import types

from _frames import unsupported

# Whether a missing argument is called keyword-only.
_NAMES_KIND = sys.version_info >= (3, 12)
_PARTIAL_METHOD = '__partialmethod__' if sys.version_info >= (3, 13) else '_partialmethod'


class _empty:
    """Marks what is not there."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    @property
    def description(self):
        return {0: 'positional-only', 1: 'positional or keyword', 2: 'variadic positional', 3: 'keyword-only',
                4: 'variadic keyword'}[int(self)]

    def __str__(self):
        return self.name


def formatannotation(annotation, base_module=None):
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation).replace('typing.', '') if getattr(annotation, '__module__', None) == 'typing' else repr(
        annotation)


class Parameter:
    POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
    KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
    VAR_KEYWORD = _ParameterKind.VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = _ParameterKind(kind)
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        kept = {'name': self.name, 'kind': self.kind, 'default': self.default, 'annotation': self.annotation}
        kept.update(changes)
        return Parameter(kept.pop('name'), kept.pop('kind'), **kept)

    def __str__(self):
        text = {2: '*', 4: '**'}.get(int(self.kind), '') + self.name
        if self.annotation is not _empty:
            text += ': ' + formatannotation(self.annotation)
        if self.default is not _empty:
            text += (' = %r' if self.annotation is not _empty else '=%r') % (self.default,)
        return text

    def __repr__(self):
        return '<Parameter "%s">' % self

    def __eq__(self, other):
        return isinstance(other, Parameter) and vars(self) == vars(other)

    def __hash__(self):
        return hash((self.name, int(self.kind)))


class BoundArguments:

    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        args = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind >= Parameter.KEYWORD_ONLY or name not in self.arguments:
                break
            if parameter.kind == Parameter.VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs, by_name = {}, False
        for name, parameter in self.signature.parameters.items():
            by_name = by_name or parameter.kind >= Parameter.KEYWORD_ONLY or name not in self.arguments
            if by_name and name in self.arguments:
                if parameter.kind == Parameter.VAR_KEYWORD:
                    kwargs.update(self.arguments[name])
                else:
                    kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        filled = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind == Parameter.VAR_POSITIONAL:
                filled[name] = ()
            elif parameter.kind == Parameter.VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __repr__(self):
        return '<BoundArguments (%s)>' % ', '.join('%s=%r' % item for item in self.arguments.items())


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = types.MappingProxyType({one.name: one for one in parameters or ()})
        self.return_annotation = return_annotation

    def replace(self, *, parameters=None, return_annotation=None):
        return Signature(list(self.parameters.values()) if parameters is None else parameters,
                         return_annotation=self.return_annotation if return_annotation is None else return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True):
        return signature(obj, follow_wrapped=follow_wrapped)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        left = list(args)
        named = dict(kwargs)
        arguments = {} if sys.version_info >= (3, 9) else collections.OrderedDict()
        rest = None
        # Whether all up to here was there, or had to be: only then a missing one is called keyword-only.
        exact = True
        for name, one in self.parameters.items():
            if one.kind == Parameter.VAR_POSITIONAL:
                if left:
                    arguments[name] = tuple(left)
                left = []
            elif one.kind == Parameter.VAR_KEYWORD:
                rest = name
            elif left and one.kind <= Parameter.POSITIONAL_OR_KEYWORD:
                if name in named and one.kind == Parameter.POSITIONAL_OR_KEYWORD:
                    raise TypeError('multiple values for argument %r' % name)
                arguments[name] = left.pop(0)
            elif name in named and one.kind != Parameter.POSITIONAL_ONLY:
                arguments[name] = named.pop(name)
            elif one.default is _empty and not partial:
                only = 'keyword-only ' if one.kind == Parameter.KEYWORD_ONLY and _NAMES_KIND and exact else ''
                raise TypeError('missing a required %sargument: %r' % (only, name))
            exact = exact and name in arguments and name not in kwargs and one.kind != Parameter.VAR_POSITIONAL
        if left:
            raise TypeError('too many positional arguments')
        if rest is not None and named:
            arguments[rest] = named
        elif named:
            raise TypeError('got an unexpected keyword argument %r' % next(iter(named)))
        return BoundArguments(self, arguments)

    def __str__(self):
        shown, before = [], None
        for one in self.parameters.values():
            if before == Parameter.POSITIONAL_ONLY and one.kind != Parameter.POSITIONAL_ONLY:
                shown.append('/')
            if one.kind == Parameter.KEYWORD_ONLY and before not in (Parameter.KEYWORD_ONLY, Parameter.VAR_POSITIONAL):
                shown.append('*')
            shown.append(str(one))
            before = one.kind
        if before == Parameter.POSITIONAL_ONLY:
            shown.append('/')
        text = '(%s)' % ', '.join(shown)
        return text if self.return_annotation is _empty else text + ' -> ' + formatannotation(self.return_annotation)

    def __repr__(self):
        return '<Signature %s>' % self

    def __eq__(self, other):
        return isinstance(other, Signature) and (
            list(self.parameters.values()) == list(other.parameters.values())
            and self.return_annotation == other.return_annotation)


def _of_function(function):
    code = function.__code__
    defaults, named_defaults = function.__defaults__ or (), function.__kwdefaults__ or {}
    annotations = function.__annotations__
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
    return Signature(made, return_annotation=annotations.get('return', _empty))


def _without_first(found):
    """Of a method: what is bound fills the first parameter, or is one of many."""
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    return found if parameters[0].kind == Parameter.VAR_POSITIONAL else found.replace(parameters=parameters[1:])


def _of_partial(partial, whole, before=()):
    try:
        given = whole.bind_partial(*before, *partial.args, **partial.keywords).arguments
    except TypeError as error:
        raise ValueError('partial object %r has incorrect arguments' % (partial,)) from error
    left = []
    by_name = False
    for name, one in whole.parameters.items():
        if one.kind <= Parameter.KEYWORD_ONLY and one.kind != Parameter.VAR_POSITIONAL and name in given:
            if one.kind != Parameter.KEYWORD_ONLY and (
                    one.kind == Parameter.POSITIONAL_ONLY or name not in partial.keywords):
                continue
            by_name = by_name or one.kind == Parameter.POSITIONAL_OR_KEYWORD
            one = one.replace(default=given[name])
        if by_name and one.kind == Parameter.VAR_POSITIONAL:
            continue
        if by_name and one.kind == Parameter.POSITIONAL_OR_KEYWORD:
            one = one.replace(kind=Parameter.KEYWORD_ONLY)
        left.append(one)
    return whole.replace(parameters=left)


def _of_partial_method(method):
    """As the function that stands in the class for it: what will be bound comes before the method's own arguments."""
    whole = signature(method.func)
    found = _of_partial(method, whole, (None,))
    first = next(iter(whole.parameters.values()))
    if first.kind == Parameter.VAR_POSITIONAL:
        return found
    return found.replace(parameters=[first, *found.parameters.values()])


def _maker_of(cls):
    """The __new__ or __init__ that says what the class takes: of the nearest base that has one of them."""
    for base in cls.__mro__:
        # typing.Generic has a __new__ only up to 3.8.
        if sys.version_info < (3, 9) or base.__module__ != 'typing':
            for name in ('__new__', '__init__'):
                found = base.__dict__.get(name)
                found = found.__func__ if isinstance(found, staticmethod) else found
                if _is_written(found):
                    return found
    return None


def _is_written(function):
    """Whether it is a function of the language, be it one that CPython has in C."""
    return isinstance(function, (types.FunctionType, types.BuiltinFunctionType)) and hasattr(function, '__code__')


def signature(obj, *, follow_wrapped=True):
    if not callable(obj):
        raise TypeError('%r is not a callable object' % (obj,))
    if isinstance(obj, types.MethodType):
        return _without_first(signature(obj.__func__))
    given = getattr(obj, '__signature__', None)
    if given is not None:
        if not isinstance(given, Signature):
            raise TypeError('unexpected object %r in __signature__ attribute' % (given,))
        return given
    if follow_wrapped and hasattr(obj, '__wrapped__'):
        return signature(obj.__wrapped__)
    method = getattr(obj, _PARTIAL_METHOD, None)
    if isinstance(method, functools.partialmethod):
        return _of_partial_method(method)
    if isinstance(obj, functools.partial):
        return _of_partial(obj, signature(obj.func))
    if _is_written(obj):
        return _of_function(obj)
    if isinstance(obj, type):
        function = _maker_of(obj)
        if function is not None:
            return _without_first(signature(function))
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature()
    elif _is_written(getattr(type(obj), '__call__', None)):
        return _without_first(signature(type(obj).__call__))
    unsupported('inspect.signature() of what is not written in the language')
