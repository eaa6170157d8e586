"""Parameters and signatures, as inspect.signature() answers them (_signatures_of_callables)."""
import collections
import enum
import keyword
import sys
import types

# Whether a missing argument is called keyword-only.
_NAMES_KIND = sys.version_info >= (3, 12)


class _empty:
    """Marks what is not there."""


class _void:
    """Marks what replace() leaves as it is."""


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
        try:
            self.kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError('value %r is not a valid Parameter.kind' % (kind,)) from None
        if default is not _empty and self.kind in (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD):
            raise ValueError('%s parameters cannot have default values' % self.kind.description)
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError('name must be a str, not a %s' % type(name).__name__)
        reserved = keyword.iskeyword(name) and sys.version_info >= (3, 11)
        if reserved and kind != Parameter.POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError('%r is not a valid parameter name' % name)
        self.name = name
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        kept = {'name': self.name, 'kind': self.kind, 'default': self.default, 'annotation': self.annotation}
        kept.update(changes)
        return type(self)(kept.pop('name'), kept.pop('kind'), **kept)

    __replace__ = replace

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
        filled = type(self.arguments)()
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
        held, last = collections.OrderedDict(), None
        for one in parameters or ():
            if last is not None and one.kind < last.kind:
                raise ValueError('wrong parameter order: %s parameter before %s parameter' % (
                    last.kind.description, one.kind.description))
            by_place = one.kind <= Parameter.POSITIONAL_OR_KEYWORD
            if by_place and one.default is _empty and last is not None and last.default is not _empty:
                raise ValueError('non-default argument follows default argument')
            if one.name in held:
                raise ValueError('duplicate parameter name: %r' % one.name)
            held[one.name] = last = one
        self.parameters = types.MappingProxyType(held)
        self.return_annotation = return_annotation

    def replace(self, *, parameters=None, return_annotation=_void):
        return type(self)(list(self.parameters.values()) if parameters is None else parameters,
                          return_annotation=self.return_annotation if return_annotation is _void else return_annotation)

    __replace__ = replace

    @classmethod
    def from_callable(cls, obj, **how):
        from _signatures_of_callables import signature_of
        return signature_of(obj, cls, **how)

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
        # In which order keyword-only parameters stand does not matter.
        return isinstance(other, Signature) and (
            dict(self.parameters) == dict(other.parameters) and self._by_place() == other._by_place()
            and self.return_annotation == other.return_annotation)

    def _by_place(self):
        return [one for one in self.parameters.values() if one.kind != Parameter.KEYWORD_ONLY]

    def __hash__(self):
        return hash((tuple(self._by_place()), frozenset(self.parameters.values()), self.return_annotation))
