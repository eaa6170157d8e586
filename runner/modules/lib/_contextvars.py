"""Models CPython's `_contextvars`: contexts, variables and tokens, 3.8 to 3.14.

The context of the moment belongs to a greenlet (greenlet saves and restores it at each switch), so a
native thread that never heard of greenlets has that of its main greenlet.  Each begins with an empty one.
"""
import sys

from _extension_types import compiled as _compiled
from _readonly_member import ReadOnlyMember as _ReadOnlyMember
from greenlet import getcurrent as _getcurrent


class Token:
    __slots__ = ('_context', '_var', '_old_value', '_used')
    MISSING = None      # set below
    var = _ReadOnlyMember('_var')
    old_value = _ReadOnlyMember('_old_value')

    def __init__(self, context, var, old_value):
        self._context = context
        self._var = var
        self._old_value = old_value
        self._used = False

    def __repr__(self):
        used = ' used' if self._used else ''
        return f'<Token{used} var={self.var!r} at {id(self):#x}>'

    if sys.version_info >= (3, 14):
        def __enter__(self):
            return self

        def __exit__(self, *exc_info):
            self.var.reset(self)


class _Missing:

    def __repr__(self):
        return '<Token.MISSING>'


Token.MISSING = _Missing()


class Context:

    def __init__(self):
        self._values = {}
        self._entered = False

    def run(self, callable, /, *args, **kwargs):
        if self._entered:
            raise RuntimeError(f'cannot enter context: {self!r} is already entered')
        greenlet = _getcurrent()
        outer = greenlet.gr_context
        self._entered = True
        greenlet.gr_context = self
        try:
            return callable(*args, **kwargs)
        finally:
            self._entered = False
            greenlet.gr_context = outer

    def copy(self):
        copied = Context()
        copied._values.update(self._values)
        return copied

    def get(self, var, default=None):
        return self._values.get(_checked(var), default)

    def __getitem__(self, var):
        return self._values[_checked(var)]

    def __contains__(self, var):
        return _checked(var) in self._values

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


def _checked(var):
    if not isinstance(var, ContextVar):
        raise TypeError(f'a ContextVar key was expected, got {var!r}')
    return var


def _context():
    greenlet = _getcurrent()
    context = greenlet.gr_context
    if context is None:
        context = greenlet.gr_context = Context()
    return context


def copy_context():
    return _context().copy()


def _refuse(self, *value):
    raise AttributeError('readonly attribute')


class ContextVar:
    __slots__ = ('_name', '_default')
    name = property(lambda self: self._name, _refuse, _refuse)

    def __init__(self, *name, default=Token.MISSING):
        if len(name) != 1:
            limit = 'at most' if name else 'exactly'
            raise TypeError(f'ContextVar() takes {limit} 1 positional argument ({len(name)} given)')
        self._name, = name
        if not isinstance(self._name, str):
            raise TypeError('context variable name must be a str')
        self._default = default

    def get(self, *default):
        context = _getcurrent().gr_context      # to be asked makes none
        if context is not None and self in context._values:
            return context._values[self]
        if default:
            return default[0]
        if self._default is Token.MISSING:
            raise LookupError(self)
        return self._default

    def set(self, value):
        context = _context()
        token = Token(context, self, context._values.get(self, Token.MISSING))
        context._values[self] = value
        return token

    def reset(self, token):
        if not isinstance(token, Token):
            raise TypeError(f'expected an instance of Token, got {token!r}')
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token.var is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        if token._context is not _context():
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        if token.old_value is Token.MISSING:
            del token._context._values[self]
        else:
            token._context._values[self] = token.old_value

    def __repr__(self):
        default = '' if self._default is Token.MISSING else f' default={self._default!r}'
        return f'<ContextVar name={self.name!r}{default} at {id(self):#x}>'

    @classmethod
    def __class_getitem__(cls, item):
        return cls      # for annotations

if sys.version_info < (3, 9):
    # Their names in C have no module before them.
    ContextVar.__module__ = Context.__module__ = Token.__module__ = 'builtins'
else:
    for _kind in ContextVar, Context, Token:
        _compiled(_kind)
