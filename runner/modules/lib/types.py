"""Models `types`: the types of functions, modules, frames ... (native), generic aliases (native), SimpleNamespace,
views of mappings, and classes made by calls.
"""
import sys

from _extension_types import compiled as _compiled
from _types import *
from _types import _make_awaitable


@_compiled
class SimpleNamespace:

    def __init__(self, mapping=(), /, **kwargs):
        self.__dict__.update(mapping)
        self.__dict__.update(kwargs)

    def __repr__(self):
        names = vars(self) if sys.version_info >= (3, 9) else sorted(vars(self))
        kind = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        return f'{kind}(' + ', '.join([f'{name}={vars(self)[name]!r}' for name in names]) + ')'

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return vars(self) == vars(other)


class mappingproxy:
    """A view of a mapping that nobody can change through it."""

    __slots__ = ('_mapping',)

    def __init__(self, mapping):
        if isinstance(mapping, (list, tuple)) or not hasattr(type(mapping), '__getitem__'):
            raise TypeError(f'mappingproxy() argument must be a mapping, not {type(mapping).__name__}')
        self._mapping = mapping

    def __getitem__(self, key):
        return self._mapping[key]

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return iter(self._mapping)

    def __reversed__(self):
        return reversed(self._mapping)

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f'mappingproxy({self._mapping!r})'

    def __str__(self):
        return str(self._mapping)

    def __eq__(self, other):
        return self._mapping == (other._mapping if isinstance(other, mappingproxy) else other)

    __hash__ = None

    if sys.version_info >= (3, 9):
        def __or__(self, other):
            return self._mapping | (other._mapping if isinstance(other, mappingproxy) else other)

        def __ror__(self, other):
            return (other._mapping if isinstance(other, mappingproxy) else other) | self._mapping

        def __ior__(self, other):
            raise TypeError("'|=' is not supported by mappingproxy; use '|' instead")

    def get(self, key, default=None):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()


mappingproxy.__module__ = 'builtins'
MappingProxyType = mappingproxy


def coroutine(func):
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    from functools import wraps

    @wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        if type(made) is GeneratorType:
            _make_awaitable(made)
        return made
    return wrapped


class _Slotted:
    __slots__ = ('member',)


MemberDescriptorType = type(_Slotted.member)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)


def resolve_bases(bases):
    made = []
    for base in bases:
        entries = None if isinstance(base, type) else getattr(base, '__mro_entries__', None)
        made.extend((base,) if entries is None else entries(bases))
    return bases if made == list(bases) else tuple(made)


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    meta = kwds.pop('metaclass', None) or (type(bases[0]) if bases else type)
    if isinstance(meta, type):
        for base in bases:
            if issubclass(type(base), meta):
                meta = type(base)
            elif not issubclass(meta, type(base)):
                raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass '
                                'of the metaclasses of all its bases')
    prepare = getattr(meta, '__prepare__', None)
    return meta, {} if prepare is None else prepare(name, bases, **kwds), kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return meta(name, resolved, namespace, **kwds)
