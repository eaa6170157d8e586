"""Models `unittest.mock`: mocks that remember their calls, and patches that put them in place for a while.

Mocks of coroutine functions are in _mock_async, those by signature in _mock_autospec, those with magic methods in
_mock_magic, those that threads wait for in _mock_waiting.
"""
import asyncio
import inspect
import sys

from unittest._mock_calls import ANY
from unittest._mock_calls import _Call
from unittest._mock_calls import _CallList
from unittest._mock_calls import _format_arguments
from unittest._mock_calls import call
from unittest._mock_patches import patch

__all__ = ['Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'NonCallableMock',
           'NonCallableMagicMock', 'PropertyMock', 'AsyncMock', 'mock_open', 'seal', 'create_autospec', 'FILTER_DIR']
if sys.version_info >= (3, 13):
    __all__.append('ThreadingMock')

FILTER_DIR = True   # dir() of a mock shows what it is asked for, not what it is made of


class _SentinelObject:

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return 'sentinel.%s' % self.name


class _Sentinel:

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        made = _SentinelObject(name)
        setattr(self, name, made)
        return made


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING


class InvalidSpecError(Exception):
    pass


_ASSERTIONS = ('assert', 'assret') + (('asert', 'aseert', 'assrt') if sys.version_info >= (3, 10) else ())


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


class NonCallableMock:

    def __new__(cls, spec=None, *args, spec_set=None, **kwargs):
        # A class of its own for each mock, which can be given magic methods.
        bases = cls._bases_for(spec if spec_set is None else spec_set)
        own = {'__doc__': cls.__doc__, '__module__': cls.__module__, '_mock_kind': cls}
        return object.__new__(type(cls.__name__, bases, own))

    @classmethod
    def _bases_for(cls, _spec):
        return (cls,)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, side_effect=None,
                 return_value=DEFAULT, unsafe=False, _new_name='', **kwargs):
        own = self.__dict__
        spec = spec_set if spec_set is not None else spec
        own.update(_mock_parent=parent, _mock_name=name, _mock_new_name=_new_name, _mock_children={},
                   _mock_wraps=wraps, _mock_return_value=return_value, _mock_side_effect=None,
                   _mock_sealed=False, _mock_unsafe=unsafe)
        self._take_spec(spec, spec_set is not None)
        self._forget_calls()
        self.side_effect = side_effect
        self.configure_mock(**kwargs)

    def _take_spec(self, spec, is_set):
        names_only = spec is None or isinstance(spec, (list, tuple))
        self.__dict__.update(
            _spec_set=is_set, _mock_methods=spec if names_only else dir(spec),
            _spec_class=None if names_only else spec if isinstance(spec, type) else type(spec),
            _mock_coroutines=[] if names_only else [each for each in dir(spec) if inspect.iscoroutinefunction(
                getattr(spec, each, None))])

    def _forget_calls(self):
        self.__dict__.update(called=False, call_count=0, call_args=None, call_args_list=_CallList(),
                             method_calls=_CallList(), mock_calls=_CallList())

    def configure_mock(self, **kwargs):
        # Attributes of attributes come after what they belong to.
        for dotted in sorted(kwargs, key=lambda text: text.count('.')):
            *owners, last = dotted.split('.')
            owner = self
            for name in owners:
                owner = getattr(owner, name)
            setattr(owner, last, kwargs[dotted])

    @property
    def __class__(self):
        return self.__dict__.get('_spec_class') or type(self)

    @property
    def return_value(self):
        if self._mock_return_value is DEFAULT:
            child = self._get_child_mock(parent=self, _new_name='()')
            self.__dict__['_mock_return_value'] = child
        return self._mock_return_value

    @return_value.setter
    def return_value(self, value):
        if isinstance(value, NonCallableMock) and value._may_belong_to(self):
            value.__dict__.update(_mock_parent=self, _mock_new_name='()')
        self.__dict__['_mock_return_value'] = value

    @property
    def side_effect(self):
        return self._mock_side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not isinstance(value, (str, BaseException)) and hasattr(
                value, '__iter__'):
            value = iter(value)
        self.__dict__['_mock_side_effect'] = value

    def _get_child_mock(self, **kwargs):
        # Children of a mock that cannot be called can.
        kind = self._mock_kind
        if kwargs.get('_new_name') in self._mock_coroutines:
            return AsyncMock(**kwargs)
        return (Mock if kind is NonCallableMock else MagicMock if kind is NonCallableMagicMock else kind)(**kwargs)

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_children'):
            raise AttributeError(name)
        if self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError('Mock object has no attribute %r' % name)
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        if not self._mock_unsafe and name.startswith(_ASSERTIONS):
            raise AttributeError('%r is not a valid assertion. Use a spec for the mock if %r is meant to be an '
                                 'attribute.' % (name, name) if sys.version_info >= (3, 10) else
                                 "Attributes cannot start with 'assert' or 'assret'")
        child = self._mock_children.get(name)
        if child is _missing:
            raise AttributeError(name)
        if isinstance(child, _Later):
            child = self._mock_children[name] = child.make()
        if child is None:
            if self._mock_sealed:
                raise AttributeError('%s.%s' % (self._extract_mock_name(), name))
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name)
            self._mock_children[name] = child
        return child

    def __setattr__(self, name, value):
        if name in ('return_value', 'side_effect'):
            return object.__setattr__(self, name, value)
        if self._spec_set and name not in self._mock_methods and name not in self.__dict__:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name.startswith('__') and name.endswith('__'):
            return _set_magic(self, name, value)
        if isinstance(value, NonCallableMock) and value._mock_parent is None and value._mock_name is None:
            value.__dict__.update(_mock_parent=self, _mock_new_name=name)
            self._mock_children[name] = value
            return None
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif self._mock_children.get(name) is _missing:
            raise AttributeError(name)
        self._mock_children[name] = _missing

    def _may_belong_to(self, other):
        """Whether it is nobody's yet, and *other* not below it."""
        while other is not None and other is not self:
            other = other._mock_parent
        return other is None and self._mock_parent is None and not self._mock_name and not self._mock_new_name

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        shown = [name for name in (*dir(type(self)), *self.__dict__) if not name.startswith('_')]
        shown += [name for name, child in self._mock_children.items() if child is not _missing]
        return sorted({*shown, *(self._mock_methods or ())})

    def _extract_mock_name(self):
        if self._mock_parent is None:
            return self._mock_name or 'mock'
        above = self._mock_parent._extract_mock_name()
        return above + self._mock_new_name if self._mock_new_name == '()' else '%s.%s' % (above, self._mock_new_name)

    def __repr__(self):
        name = self._extract_mock_name()
        shown = '' if name == 'mock' else ' name=%r' % name
        if name.startswith('mock.') and self._mock_name is None:
            shown = ' name=%r' % name
        spec = '' if self._spec_class is None else ' spec%s=%r' % ('_set' if self._spec_set else '',
                                                                  self._spec_class.__name__)
        return "<%s%s%s id='%s'>" % (type(self).__name__, shown, spec, id(self))

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        self._forget_calls()
        if return_value:
            self.return_value = DEFAULT
        if side_effect:
            self.side_effect = None
        for child in self._mock_children.values():
            if isinstance(child, NonCallableMock):
                child.reset_mock()
        if isinstance(self._mock_return_value, NonCallableMock):
            self._mock_return_value.reset_mock()

    def mock_add_spec(self, spec, spec_set=False):
        self._take_spec(spec, spec_set)

    def attach_mock(self, mock, attribute):
        mock.__dict__.update(_mock_parent=None, _mock_name=None, _mock_new_name='')
        setattr(self, attribute, mock)

    def _described(self, args, kwargs):
        return '%s(%s)' % (self._mock_name or 'mock', _format_arguments(args, kwargs))

    def _bound(self, call):
        """As the signature binds its arguments, to compare."""
        signature = self.__dict__.get('_spec_signature')
        if signature is None:
            return call
        try:
            bound = signature.bind(*call[-2], **call[-1])
        except TypeError:
            return call
        return _Call(('', bound.args, bound.kwargs))

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError("Expected '%s' to have been called." % (self._mock_name or 'mock'))

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s" % (
                self._mock_name or 'mock', self.call_count, self._calls_text()))

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s" % (
                self._mock_name or 'mock', self.call_count, self._calls_text()))

    def _calls_text(self):
        return '\nCalls: %r.' % list(self.mock_calls) if self.mock_calls else ''

    @staticmethod
    def _actual_indent():
        return '  ' if sys.version_info >= (3, 12) else ''

    def assert_called_with(self, /, *args, **kwargs):
        expected = self._described(args, kwargs)
        if self.call_args is None:
            raise AssertionError('expected call not found.\nExpected: %s\n%sActual: not called.' % (
                expected, self._actual_indent()))
        if self._bound(self.call_args) != self._bound(_Call((args, kwargs))):
            raise AssertionError('expected call not found.\nExpected: %s\n%sActual: %s' % (
                expected, self._actual_indent(), self._described(self.call_args[0], self.call_args[1])))

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s" % (
                self._mock_name or 'mock', self.call_count, self._calls_text()))
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if self._bound(_Call((args, kwargs))) not in [self._bound(each) for each in self.call_args_list]:
            raise AssertionError('%s call not found' % self._described(args, kwargs))

    def assert_has_calls(self, calls, any_order=False):
        left = list(self.mock_calls)
        if not any_order:
            if list(calls) not in self.mock_calls:
                raise AssertionError('Calls not found.\nExpected: %r\n%sActual: %r' % (
                    list(calls), self._actual_indent(), self.mock_calls))
            return
        absent = []
        for one in calls:
            if one in left:
                left.remove(one)
            else:
                absent.append(one)
        if absent:
            raise AssertionError('%r does not contain all of %r in its call list, found %r instead' % (
                self._mock_name or 'mock', tuple(absent), left))


class Mock(NonCallableMock):

    def _be_called(self, args, kwargs):
        signature = self.__dict__.get('_spec_signature')
        if signature is not None:
            signature.bind(*args, **kwargs)
        self._remember(args, kwargs)

    def __call__(self, /, *args, **kwargs):
        self._be_called(args, kwargs)
        effect = self._mock_side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            result = effect(*args, **kwargs) if callable(effect) else next(effect)
            if _is_exception(result):
                raise result
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self._mock_return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def _remember(self, args, kwargs):
        own = self.__dict__
        own.update(called=True, call_count=self.call_count + 1, call_args=_Call((args, kwargs)))
        self.call_args_list.append(self.call_args)
        name, at, is_method = '', self, True
        while at is not None:
            at.mock_calls.append(_Call((name, args, kwargs)))
            above = at._mock_parent
            if above is None:
                break
            # What a call of a call is named: `()` before it.
            new = at._mock_new_name
            name = new + name if not name or name.startswith('()') else '%s.%s' % (new, name)
            is_method = is_method and new != '()' and '()' not in name and not new.startswith('__')
            if is_method:
                above.method_calls.append(_Call((name, args, kwargs)))
            at = above


class PropertyMock(Mock):

    def __get__(self, instance, owner=None):
        return self()

    def __set__(self, instance, value):
        self(value)


def seal(mock):
    mock.__dict__['_mock_sealed'] = True
    for child in mock._mock_children.values():
        if isinstance(child, NonCallableMock):
            seal(child)


from unittest._mock_magic import MagicMock   # which need the classes above
from unittest._mock_magic import NonCallableMagicMock
from unittest._mock_magic import _set_magic
from unittest._mock_async import AsyncMock
from unittest._mock_autospec import _Later
from unittest._mock_autospec import create_autospec
from unittest._mock_open import mock_open
if sys.version_info >= (3, 13):
    from unittest._mock_waiting import ThreadingMock
