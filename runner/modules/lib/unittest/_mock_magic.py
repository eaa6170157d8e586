"""The mocks of unittest.mock that have magic methods, each of which is a mock that is made when it is asked for.

A mock with a spec has those too that its spec lacks.
"""
from unittest.mock import DEFAULT
from unittest.mock import Mock
from unittest.mock import NonCallableMock

__name__ = 'unittest.mock'      # what it defines is that one's


class _MagicMethod:
    """Makes the mock of a magic method when it is first asked for."""

    def __init__(self, name, default):
        self._name, self._default = name, default

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        children = instance.__dict__['_mock_children']
        if self._name not in children:
            child = MagicMock(parent=instance, _new_name=self._name, name=self._name)
            if isinstance(self._default, _ByArguments):
                child.side_effect = self._default.of(instance, child)
            elif self._default is not DEFAULT:
                child.return_value = self._default(instance) if callable(self._default) else self._default
            children[self._name] = child
        return children[self._name]


class _ByArguments:
    """A default that depends on what the method is called with, unless it was given a value."""

    def __init__(self, answer):
        self._answer = answer

    def of(self, instance, child):
        def effect(*args):
            return self._answer(instance, *args) if child._mock_return_value is DEFAULT else DEFAULT
        return effect


def _set_magic(mock, name, value):
    if isinstance(value, NonCallableMock):
        value.__dict__.update(_mock_parent=mock, _mock_new_name=name)
        mock._mock_children[name] = value
        setattr(type(mock), name, value)
    else:
        setattr(type(mock), name, lambda self, *args, **kwargs: value(self, *args, **kwargs))


class MagicMock(Mock):
    """Has the magic methods too, each a mock."""


class NonCallableMagicMock(NonCallableMock):
    pass


_DEFAULTS = {'__len__': 0, '__int__': 1, '__contains__': False, '__bool__': True, '__index__': 1, '__float__': 1.0,
             '__exit__': False, '__iter__': lambda mock: iter([]),
             '__str__': object.__str__, '__hash__': object.__hash__,
             '__eq__': _ByArguments(lambda mock, other: True if mock is other else NotImplemented),
             '__ne__': _ByArguments(lambda mock, other: False if mock is other else NotImplemented)}
_DEFAULTS.update((f'__{name}__', NotImplemented) for name in ('lt', 'gt', 'le', 'ge'))
_NUMERIC = ('add', 'sub', 'mul', 'matmul', 'truediv', 'floordiv', 'mod', 'lshift', 'rshift', 'and', 'xor', 'or', 'pow')
_DEFAULTS.update((f'__{name}__', DEFAULT) for name in (
    'enter', 'getitem', 'setitem', 'delitem', 'next', 'divmod', 'rdivmod', 'neg', 'pos', 'abs', 'invert', 'round',
    'trunc', 'floor', 'ceil', *_NUMERIC, *('r' + each for each in _NUMERIC), *('i' + each for each in _NUMERIC)))
for _class in (MagicMock, NonCallableMagicMock):
    for _name, _default in _DEFAULTS.items():
        setattr(_class, _name, _MagicMethod(_name, _default))
