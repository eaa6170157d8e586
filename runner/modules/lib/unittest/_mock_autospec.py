"""Autospec of unittest.mock: mocks of functions that take what the function takes and nothing else, and of classes.

Of a function a function is made, which a class binds as the real one.  What an attribute is mocked by that is no
function is decided when it is first asked for.
"""
import inspect
import sys
import types

__name__ = 'unittest.mock'      # what it defines is that one's

_STATE = ('called', 'call_count', 'call_args', 'call_args_list', 'method_calls', 'mock_calls')
_ASSERTIONS = ('assert_called', 'assert_not_called', 'assert_called_once', 'assert_called_with',
               'assert_called_once_with', 'assert_has_calls', 'assert_any_call')


_STATE_OF_AWAITS = ('await_count', 'await_args', 'await_args_list')
_ASSERTIONS_OF_AWAITS = ('assert_awaited', 'assert_awaited_once', 'assert_awaited_with', 'assert_awaited_once_with',
                         'assert_any_await', 'assert_has_awaits', 'assert_not_awaited')


def _can_be_called(spec):
    if isinstance(spec, type):
        return True
    if isinstance(spec, (staticmethod, classmethod)):
        return _can_be_called(spec.__func__)
    return callable(spec)


def _signature_of(spec, skips_first):
    """None where there is none to be had."""
    if isinstance(spec, (staticmethod, classmethod)):
        skips_first = isinstance(spec, classmethod)
        spec = spec.__func__
    elif isinstance(spec, type):
        skips_first = True
        spec = spec.__init__
    elif not isinstance(spec, (types.FunctionType, types.MethodType)):
        skips_first = True
        spec = next((each.__dict__['__call__'] for each in type(spec).__mro__ if '__call__' in each.__dict__), None)
    if not isinstance(spec, (types.FunctionType, types.MethodType)):
        return None
    try:
        signature = inspect.signature(spec)
    except (TypeError, ValueError):
        return None
    if skips_first:
        signature = signature.replace(parameters=list(signature.parameters.values())[1:])
    return signature


def _require(mock, signature):
    """Calls that the signature refuses are refused; others are told apart as it binds them."""
    if signature is not None:
        mock.__dict__['_spec_signature'] = signature


def _function_for(mock, original, signature):
    """In the place of `original`; it has its mock's assertions, and what the mock remembers."""
    is_async = inspect.iscoroutinefunction(original)
    state = _STATE + _STATE_OF_AWAITS * is_async

    def show():
        for name in state:
            setattr(function, name, getattr(mock, name))

    def function(*args, **kwargs):
        mock.return_value = function.return_value
        if function.side_effect is not mock.side_effect:
            mock.side_effect = function.side_effect
            function.side_effect = mock.side_effect     # of several values, the iterator
        try:
            return mock(*args, **kwargs)
        finally:
            show()

    if is_async and sys.version_info >= (3, 13):
        # Nothing is called before somebody awaits it.
        function = _awaiting(function)

    def reset_mock():
        mock.reset_mock()
        show()

    for name in ('__name__', '__qualname__', '__doc__', '__module__'):
        if hasattr(original, name):
            setattr(function, name, getattr(original, name))
    if signature is not None:
        function.__signature__ = signature
    for name in _ASSERTIONS + _ASSERTIONS_OF_AWAITS * is_async:
        setattr(function, name, getattr(mock, name))
    function.mock = mock
    function.return_value = mock.return_value
    function.side_effect = mock.side_effect
    function.reset_mock = reset_mock
    if is_async:
        mock.__dict__['_tell_awaited'] = show
        function._is_coroutine = mock._is_coroutine
    show()
    return function


def _awaiting(inner):
    async def function(*args, **kwargs):
        for name in ('return_value', 'side_effect'):
            setattr(inner, name, getattr(function, name))
        return await inner(*args, **kwargs)
    return function


class _Later:
    """What an attribute that nobody has asked for is mocked by."""

    def __init__(self, original, spec_set, parent, name):
        self.original, self.spec_set, self.parent, self.name = original, spec_set, parent, name

    def make(self):
        return create_autospec(self.original, self.spec_set, _name=self.name, _parent=self.parent)


def _is_bound_first(spec, entry, is_type):
    """Whether a method's first argument comes with the object that it is asked of."""
    if not isinstance(spec, type):
        if entry in getattr(spec, '__dict__', {}):
            return False
        spec = type(spec)
    for kind in spec.__mro__:
        found = kind.__dict__.get(entry)
        if found is not None:
            return isinstance(found, types.FunctionType) and is_type
    return is_type


def _add_attributes(mock, spec, spec_set, is_type):
    from unittest.mock import AsyncMock
    from unittest.mock import MagicMock
    for entry in dir(spec):
        if entry.startswith('__') and entry.endswith('__'):
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        if not isinstance(original, (types.FunctionType, types.MethodType)):
            mock._mock_children[entry] = _Later(original, spec_set, mock, entry)
            continue
        kind = AsyncMock if inspect.iscoroutinefunction(original) else MagicMock
        child = kind(parent=mock, name=entry, _new_name=entry, **{'spec_set' if spec_set else 'spec': original})
        mock._mock_children[entry] = child
        bound = isinstance(original, types.MethodType)
        _require(child, _signature_of(original, not bound and _is_bound_first(spec, entry, is_type)))


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    from unittest.mock import AsyncMock
    from unittest.mock import MagicMock
    from unittest.mock import NonCallableMagicMock
    if isinstance(spec, (list, tuple)):
        spec = type(spec)
    is_type = isinstance(spec, type)
    can_be_called = (any('__call__' in each.__dict__ for each in spec.__mro__) if is_type and instance
                     else _can_be_called(spec))
    kind = MagicMock if can_be_called else NonCallableMagicMock
    if inspect.iscoroutinefunction(spec):
        kind = AsyncMock
    how = {} if spec is None else {'spec_set' if spec_set else 'spec': spec}
    name = kwargs.pop('name', _name)
    mock = kind(parent=_parent, _new_name='()' if _name == '()' else name or '', name=name, unsafe=unsafe,
                **how, **kwargs)
    if isinstance(spec, types.FunctionType):
        signature = _signature_of(spec, False)
        _require(mock, signature)
        return _function_for(mock, spec, signature)
    if not can_be_called:
        pass
    elif not instance:
        _require(mock, _signature_of(spec, False))
    elif is_type:
        _require(mock, _signature_of(getattr(spec, '__call__'), True))
    if is_type and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, True, _name='()', _parent=mock)
    _add_attributes(mock, spec, spec_set, is_type)
    return mock
