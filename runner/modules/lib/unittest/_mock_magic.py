"""The mocks of unittest.mock that have magic methods, each of which is a mock that is made when it is asked for.

A mock with a spec has those that its spec has.
"""
from unittest import mock
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
            kind = mock.AsyncMock if self._name in _ASYNCHRONOUS else MagicMock
            child = kind(parent=instance, _new_name=self._name, name=self._name)
            if isinstance(self._default, _ByArguments):
                child.side_effect = self._default.of(instance, child)
            elif self._default is not DEFAULT:
                child.return_value = self._default(instance) if callable(self._default) else self._default
            children[self._name] = child
        return children[self._name]


class _AsyncIterator:

    def __init__(self, mock):
        given = mock.__aiter__._mock_return_value
        self._iterator = iter([] if given is DEFAULT else given)

    def __aiter__(self):
        return self

    async def __anext__(self):
        for item in self._iterator:
            return item
        raise StopAsyncIteration


def _iterator(mock):
    given = mock.__iter__._mock_return_value
    return iter([] if given is DEFAULT else given)


class _ByArguments:
    """A default that depends on what the method is called with, unless it was given a value or makes it from that."""

    def __init__(self, answer, always=False):
        self._answer, self._always = answer, always

    def of(self, instance, child):
        def effect(*args):
            if child._mock_return_value is DEFAULT or self._always:
                return self._answer(instance, *args)
            return DEFAULT
        return effect


def _set_magic(mock, name, value):
    if mock._mock_methods is not None and name not in mock._mock_methods:
        raise AttributeError("Mock object has no attribute '%s'" % name)
    if isinstance(value, NonCallableMock):
        value.__dict__.update(_mock_parent=mock, _mock_new_name=name)
        mock._mock_children[name] = value
        setattr(type(mock), name, value)
    else:
        setattr(type(mock), name, lambda self, *args, **kwargs: value(self, *args, **kwargs))


class MagicMixin:
    """Gives the class of each mock the magic methods, those that its spec has if there is one."""

    @classmethod
    def _bases_for(cls, spec):
        return _methods_of(spec), cls


class MagicMock(MagicMixin, Mock):
    """Has the magic methods too, each a mock."""


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    pass


_ASYNCHRONOUS = ('__aenter__', '__aexit__', '__anext__')
_DEFAULTS = {'__len__': 0, '__int__': 1, '__contains__': False, '__bool__': True, '__index__': 1, '__float__': 1.0,
             '__exit__': False, '__aexit__': False, '__aiter__': _ByArguments(_AsyncIterator, always=True),
             '__iter__': _ByArguments(_iterator, always=True),
             '__str__': object.__str__, '__hash__': object.__hash__,
             '__eq__': _ByArguments(lambda mock, other: True if mock is other else NotImplemented),
             '__ne__': _ByArguments(lambda mock, other: False if mock is other else NotImplemented)}
_DEFAULTS.update((f'__{name}__', NotImplemented) for name in ('lt', 'gt', 'le', 'ge'))
_NUMERIC = ('add', 'sub', 'mul', 'matmul', 'truediv', 'floordiv', 'mod', 'lshift', 'rshift', 'and', 'xor', 'or', 'pow')
_DEFAULTS.update((f'__{name}__', DEFAULT) for name in (
    'enter', 'aenter', 'anext', 'getitem', 'setitem', 'delitem', 'next', 'divmod', 'rdivmod', 'neg', 'pos', 'abs',
    'invert', 'round', 'trunc', 'floor', 'ceil', *_NUMERIC, *(kind + each for kind in 'ri' for each in _NUMERIC)))
_METHODS = {_name: _MagicMethod(_name, _default) for _name, _default in _DEFAULTS.items()}
_made = {}      # classes that only have some of them


def _methods_of(spec):
    names = None if spec is None else frozenset(spec if isinstance(spec, (list, tuple)) else dir(spec))
    names = frozenset(_METHODS if names is None else names & _METHODS.keys())
    if names not in _made:
        _made[names] = type('MagicMethods', (), {name: _METHODS[name] for name in _METHODS if name in names})
    return _made[names]
