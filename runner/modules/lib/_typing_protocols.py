"""Which classes and instances conform to a typing.Protocol, and when that may be asked, in each version's words.

The answer comes by abc, which remembers it: up to 3.11 before anybody looks whether the question is allowed.
"""
import collections.abc
import sys

_SINCE_3_12 = sys.version_info >= (3, 12)
_OF_CLASSES = ('__module__', '__qualname__', '__doc__', '__dict__', '__weakref__', '__parameters__', '__orig_bases__',
               '__annotations__', '__slots__', '_is_protocol', '_is_runtime_protocol', '__init__', '__new__',
               '__abstractmethods__', '__subclasshook__', '__class_getitem__', '__init_subclass__',
               '__static_attributes__', '__firstlineno__', '__annotate__', '__annotate_func__', '__annotations_cache__',
               '__hash__', '__protocol_attrs__', '__match_args__')
_OTHERS_ALLOWED = {
    'collections.abc': ('Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'AsyncIterator', 'Hashable',
                        'Sized', 'Container', 'Collection', 'Reversible', 'Buffer'),
    'contextlib': ('AbstractContextManager', 'AbstractAsyncContextManager')}
_NOT_AT_RUN_TIME = 'Instance and class checks can only be used with @runtime_checkable protocols'


def is_protocol(cls):
    return bool(cls.__dict__.get('_is_protocol'))


def _check_bases(cls):
    """A protocol has protocols as bases, and what stands for one."""
    import typing
    for base in cls.__bases__:
        if base in (object, typing.Generic, typing.Protocol) or is_protocol(base):
            continue
        if base.__name__ not in _OTHERS_ALLOWED.get(base.__module__, ()):
            raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')


def members_of(cls):
    names = []
    for base in cls.__mro__:
        if is_protocol(base) and base.__module__ != 'typing' or base.__dict__.get('_is_runtime_protocol'):
            names += [name for name in [*base.__dict__, *base.__dict__.get('__annotations__', {})]
                      if name not in _OF_CLASSES and not name.startswith('_abc_')]
    return names


def _others_than_methods(cls):
    return sorted({name for name in members_of(cls) if not callable(getattr(cls, name, None))})


def has_methods_only(cls):
    return not _others_than_methods(cls)


def _check_is_class(other):
    if not isinstance(other, type):
        raise TypeError('issubclass() arg 1 must be a class')


def check_may_ask(cls, other):
    """Whether issubclass(other, cls) means anything."""
    at_run_time = cls.__dict__.get('_is_runtime_protocol')
    if _SINCE_3_12:
        _check_is_class(other)
    if not at_run_time and not (3, 12) <= sys.version_info < (3, 13):
        raise TypeError(_NOT_AT_RUN_TIME)
    others = _others_than_methods(cls)
    if others:
        shown = f'. Non-method members: {str(others)[1:-1]}.' if sys.version_info >= (3, 13) else ''
        raise TypeError("Protocols with non-method members don't support issubclass()" + shown)
    if not at_run_time:
        raise TypeError(_NOT_AT_RUN_TIME)
    _check_is_class(other)


def class_conforms(cls, other):
    """Each member stands in the dictionary of a base and is not None, or is annotated in a protocol."""
    for name in members_of(cls):
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return False
                break
            annotations = getattr(base, '__annotations__', {})
            if isinstance(annotations, collections.abc.Mapping) and name in annotations and is_protocol(other):
                break
        else:
            return False
    return True


def may_ask_anything(frame):
    return frame is not None and frame.f_globals.get('__name__') in ('abc', 'functools')


def _hook_until_3_11(cls):
    def _proto_hook(other):
        if not is_protocol(cls):
            return NotImplemented
        try:
            check_may_ask(cls, other)
        except TypeError:
            if may_ask_anything(sys._getframe(2)):
                return NotImplemented
            raise
        return class_conforms(cls, other) or NotImplemented
    return _proto_hook


@classmethod
def _proto_hook(cls, other):
    return is_protocol(cls) and class_conforms(cls, other) or NotImplemented


def _no_init_or_replace_init(self, *args, **kwargs):
    """Of protocols; a class derived from one finds the __init__ that it would have without."""
    cls = type(self)
    if is_protocol(cls):
        raise TypeError('Protocols cannot be instantiated')
    if sys.version_info >= (3, 9) and cls.__init__ is _no_init_or_replace_init:
        found = [base.__dict__['__init__'] for base in cls.__mro__ if '__init__' in base.__dict__]
        cls.__init__ = next(each for each in found if each is not _no_init_or_replace_init)
        cls.__init__(self, *args, **kwargs)


def be_derived(cls):
    """What a class gets that is derived from Protocol, be it a protocol or not."""
    if '__subclasshook__' not in cls.__dict__:
        cls.__subclasshook__ = _proto_hook if _SINCE_3_12 else _hook_until_3_11(cls)
    if cls._is_protocol:
        _check_bases(cls)
        if sys.version_info < (3, 11) or cls.__init__ is object.__init__:
            cls.__init__ = _no_init_or_replace_init


def check_may_ask_instances(cls):
    if not cls.__dict__.get('_is_runtime_protocol') and (
            sys.version_info >= (3, 9) or has_methods_only(cls)):
        raise TypeError(_NOT_AT_RUN_TIME)


def _value_of(instance, name):
    """From 3.12 on nothing is computed for it."""
    if not _SINCE_3_12:
        return getattr(instance, name)
    from inspect import getattr_static
    return getattr_static(instance, name)


def instance_conforms(cls, instance):
    """It has the members; a method is none that is None."""
    for name in members_of(cls):
        try:
            value = _value_of(instance, name)
        except AttributeError:
            return False
        if value is None and callable(getattr(cls, name, None)):
            return False
    return True
