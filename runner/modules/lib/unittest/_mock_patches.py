"""patch() of unittest.mock: another value for an attribute, as a decorator, a with statement or start() and stop()."""
import functools
import importlib
import inspect

_NO_VALUE = object()


def _module_or_attribute(dotted):
    parts = dotted.split('.')
    used = parts[0]
    found = importlib.import_module(used)
    for part in parts[1:]:
        used += '.' + part
        if not hasattr(found, part):
            importlib.import_module(used)
        found = getattr(found, part)
    return found


def _patched(function, patching):
    # Several decorators hand their mocks on in the order they are applied.
    if hasattr(function, 'patchings'):
        function.patchings.append(patching)
        return function

    @functools.wraps(function)
    def patched(*args, **kwargs):
        from contextlib import ExitStack
        with ExitStack() as stack:
            for each in patched.patchings:
                value = stack.enter_context(each._again())
                args, kwargs = each._hand_on(value, args, kwargs)
            return function(*args, **kwargs)
    patched.patchings = [patching]
    return patched


class _Patch:
    _active = []

    def __init__(self, getter, attribute, new, kwargs):
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.kwargs = kwargs

    def __enter__(self):
        from unittest.mock import AsyncMock
        from unittest.mock import MagicMock
        target = self.target = self.getter()
        create, factory = self.kwargs.pop('create', False), self.kwargs.pop('new_callable', None)
        own = vars(target) if hasattr(target, '__dict__') else {}
        self.local = self.attribute in own
        # What the class has, unbound, where it is a class.
        self.original = own[self.attribute] if self.local else getattr(target, self.attribute, _NO_VALUE)
        if self.original is _NO_VALUE and not create:
            raise AttributeError('%r does not have the attribute %r' % (target, self.attribute))
        value = self.new
        autospec = self.kwargs.pop('autospec', None)
        if autospec is not None and autospec is not False and value is _NO_VALUE:
            from unittest.mock import create_autospec
            spec = self.original if autospec is True else autospec
            value = create_autospec(spec, bool(self.kwargs.pop('spec_set', False)), _name=self.attribute,
                                    **self.kwargs)
        if value is _NO_VALUE:
            usual = AsyncMock if inspect.iscoroutinefunction(getattr(target, self.attribute, None)) else MagicMock
            value = (factory or usual)(**(self.kwargs if factory and not isinstance(factory, type) else
                                              {'name': self.attribute, **self.kwargs}
                                              if factory is None or hasattr(factory, 'assert_called') else self.kwargs))
        setattr(target, self.attribute, value)
        return value

    def __exit__(self, *details):
        if self.local:
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)
            if self.original is not _NO_VALUE and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.original)
        return False

    def start(self):
        value = self.__enter__()
        self._active.append(self)
        return value

    def stop(self):
        if self not in self._active:
            return None
        self._active.remove(self)
        return self.__exit__(None, None, None)

    def __call__(self, function):
        if isinstance(function, type):
            for name in dir(function):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(function, name)):
                    setattr(function, name, self._again()(getattr(function, name)))
            return function

        return _patched(function, self)

    def _hand_on(self, value, args, kwargs):
        """The arguments of the patched function, with what was put in place here."""
        return (args + (value,) if self.new is _NO_VALUE else args), kwargs

    def _again(self):
        return _Patch(self.getter, self.attribute, self.new, dict(self.kwargs))


class _PatchMultiple:
    """Several attributes of one object; those that are DEFAULT are mocks, and named when they are handed on."""

    def __init__(self, getter, options, values):
        from unittest.mock import DEFAULT
        if not values:
            raise ValueError('Must supply at least one keyword argument with patch.multiple')
        self._made = getter, options, values
        self._patches = {name: _Patch(getter, name, _NO_VALUE if value is DEFAULT else value, dict(options))
                         for name, value in values.items()}

    def __enter__(self):
        from contextlib import ExitStack
        with ExitStack() as stack:
            values = {name: stack.enter_context(each) for name, each in self._patches.items()}
            self._stack = stack.pop_all()
        return {name: value for name, value in values.items() if self._patches[name].new is _NO_VALUE}

    def __exit__(self, *details):
        return self._stack.__exit__(*details)

    start = _Patch.start
    stop = _Patch.stop
    __call__ = _Patch.__call__
    _active = _Patch._active

    def _hand_on(self, value, args, kwargs):
        return args, {**kwargs, **value}

    def _again(self):
        return _PatchMultiple(*self._made)


class _PatchDict:

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values, **kwargs)
        self.clear = clear

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _module_or_attribute(self.in_dict)
        self.original = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *details):
        self.in_dict.clear()
        self.in_dict.update(self.original)
        return False

    def start(self):
        return self.__enter__()

    def stop(self):
        return self.__exit__(None, None, None)

    def __call__(self, function):
        @functools.wraps(function)
        def patched(*args, **kwargs):
            with _PatchDict(self.in_dict, self.values, self.clear):
                return function(*args, **kwargs)
        return patched


class _Patcher:
    TEST_PREFIX = 'test'
    dict = _PatchDict

    def __call__(self, target, new=_NO_VALUE, **kwargs):
        if '.' not in target:
            raise TypeError('Need a valid target to patch. You supplied: %r' % target)
        owner, attribute = target.rsplit('.', 1)
        return _Patch(lambda: _module_or_attribute(owner), attribute, new, kwargs)

    def object(self, target, attribute, new=_NO_VALUE, **kwargs):
        return _Patch(lambda: target, attribute, new, kwargs)

    def multiple(self, target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
        options = {'spec': spec, 'create': create, 'spec_set': spec_set, 'autospec': autospec,
                   'new_callable': new_callable}
        options = {name: value for name, value in options.items() if value is not None and value is not False}
        getter = (lambda: _module_or_attribute(target)) if isinstance(target, str) else lambda: target
        return _PatchMultiple(getter, options, kwargs)

    def stopall(self):
        while _Patch._active:
            _Patch._active[-1].stop()


patch = _Patcher()
