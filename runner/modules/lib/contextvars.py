"""Models contextvars: one context for each native thread."""
from _thread import _local

_NO_DEFAULT = []
_contexts = _local()


class Token:
    MISSING = _NO_DEFAULT

    def __init__(self, var, old_value):
        self.var = var
        self.old_value = old_value


class Context:
    def __init__(self):
        self._values = {}

    def run(self, function, /, *args, **kwargs):
        outer = _current()
        _contexts.context = self
        try:
            return function(*args, **kwargs)
        finally:
            _contexts.context = outer

    def copy(self):
        made = Context()
        made._values.update(self._values)
        return made

    def get(self, var, default=None):
        return self._values.get(var, default)

    def __getitem__(self, var):
        return self._values[var]

    def __contains__(self, var):
        return var in self._values


def _current():
    context = getattr(_contexts, 'context', None)
    if context is None:
        context = _contexts.context = Context()
    return context


def copy_context():
    return _current().copy()


class ContextVar:
    def __init__(self, name, *, default=_NO_DEFAULT):
        self.name = name
        self._default = default

    def get(self, *default):
        values = _current()._values
        if self in values:
            return values[self]
        if default:
            return default[0]
        if self._default is _NO_DEFAULT:
            raise LookupError(self)
        return self._default

    def set(self, value):
        values = _current()._values
        token = Token(self, values.get(self, _NO_DEFAULT))
        values[self] = value
        return token

    def reset(self, token):
        if token.old_value is _NO_DEFAULT:
            _current()._values.pop(self, None)
        else:
            _current()._values[self] = token.old_value
