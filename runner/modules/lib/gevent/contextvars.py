"""Models gevent.contextvars: variables of its own, which a greenlet has as attributes of a gevent.local.

All versions.  Nobody uses them unasked: greenlets carry the standard contexts themselves.
"""
from collections.abc import Mapping

from gevent.local import local

__all__ = ['ContextVar', 'Context', 'copy_context', 'Token']
__stdlib_expected__ = __all__
__implements__ = __stdlib_expected__


class _NONE:
    __module__ = 'gevent._util'

    def __repr__(self):
        return '<default value>'


_NONE = _NONE()


def _refuse_subclass(cls):
    raise TypeError('not an acceptable base type')


class ContextVar:
    __slots__ = '_name', '_default'
    __init_subclass__ = classmethod(_refuse_subclass)

    def __init__(self, name, default=_NONE):
        self._name = name
        self._default = default

    @classmethod
    def __class_getitem__(cls, item):
        return cls      # for annotations

    name = property(lambda self: self._name)

    def get(self, default=_NONE):
        for value in (_active.context._values.get(self, _NONE), default, self._default):
            if value is not _NONE:
                return value
        raise LookupError

    def set(self, value):
        context = _active.context
        token = Token(context, self, context._values.get(self, _NONE))
        context._values = {**context._values, self: value}
        return token

    def reset(self, token):
        token._reset(self)

    def __repr__(self):
        return f'<{__name__}.ContextVar name={self._name!r} default={self._default!r} at {id(self):#x}>'


class Token:
    __slots__ = '_context', '_var', '_old_value', '_used'
    MISSING = _NONE
    __init_subclass__ = classmethod(_refuse_subclass)

    def __init__(self, context, var, old_value):
        self._context = context
        self._var = var
        self._old_value = old_value
        self._used = False

    var = property(lambda self: self._var)
    old_value = property(lambda self: self._old_value)

    def _reset(self, var):
        if self._used:
            raise RuntimeError('Taken has already been used once')
        for what, is_other in (('by a different ContextVar', var is not self._var),
                               ('in a different Context', self._context is not _active.context)):
            if is_other:
                raise ValueError('Token was created ' + what)
        self._used = True
        # The values are shared with the context's copies.
        values = dict(self._context._values)
        if self._old_value is _NONE:
            del values[var]
        else:
            values[var] = self._old_value
        self._context._values = values

    def __repr__(self):
        return f"<{__name__}.Token{' used' if self._used else ''} var={self._var!r} at {id(self):#x}>"


class Context(Mapping):
    __slots__ = '_values', '_outer'
    __init_subclass__ = classmethod(_refuse_subclass)

    def __init__(self):
        self._values = {}
        self._outer = None      # the one that run() left for this one

    def run(self, function, *args, **kwargs):
        if self._outer is not None:
            raise RuntimeError(f'Cannot enter context; {self} is already entered')
        self._outer = _active.context
        try:
            _active.context = self
            return function(*args, **kwargs)
        finally:
            _active.context = self._outer
            self._outer = None

    def copy(self):
        made = Context()
        made._values = self._values
        return made

    def _of(self, key):
        if type(key) is not ContextVar:
            raise TypeError('ContextVar key was expected')
        return self._values

    def __getitem__(self, key):
        return self._of(key)[key]

    def __contains__(self, key):
        return key in self._of(key)

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values)


def copy_context():
    return _active.context.copy()


class _State(local):

    def __init__(self):
        self.context = Context()


_active = _State()
