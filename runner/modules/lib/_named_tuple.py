"""Models collections.namedtuple: a subclass of tuple whose items have names."""
from keyword import iskeyword
import sys


class _tuplegetter:
    """The descriptor of one item."""

    def __init__(self, place, doc):
        self._place = place
        self.__doc__ = doc

    def __get__(self, instance, owner=None):
        return self if instance is None else instance[self._place]

    def __set__(self, instance, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, instance):
        raise AttributeError("can't delete attribute")

    def __repr__(self):
        return f'_tuplegetter({self._place}, {self.__doc__!r})'


_tuplegetter.__module__ = 'collections'


def _checked(typename, fields, rename):
    if rename:
        seen = set()
        for place, name in enumerate(fields):
            if not name.isidentifier() or iskeyword(name) or name.startswith('_') or name in seen:
                fields[place] = f'_{place}'
            seen.add(name)
    for name in [typename] + fields:
        if type(name) is not str:
            raise TypeError('Type names and field names must be strings')
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in fields:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)
    return tuple(fields)


def _listed(names):
    shown = [repr(name) for name in names]
    if len(shown) < 3:
        return ' and '.join(shown)
    return ', '.join(shown[:-1]) + ', and ' + shown[-1]


def _maker(typename, fields, defaults):
    """__new__, with the messages of a function that has these parameters."""
    count = len(fields)
    required = count - len(defaults)
    prefix = typename + '.' if sys.version_info >= (3, 10) else ''
    takes = str(count + 1) if not defaults else f'from {required + 1} to {count + 1}'

    def __new__(_cls, *args, **kwargs):
        if len(args) == count and not kwargs:
            return tuple.__new__(_cls, args)
        if len(args) > count:
            raise TypeError(f'{prefix}__new__() takes {takes} positional argument{"s" if count or defaults else ""} '
                            f'but {len(args) + 1} were given')
        values, missing = list(args), []
        for name in kwargs:
            if name not in fields:
                raise TypeError(f'{prefix}__new__() got an unexpected keyword argument {name!r}')
            if fields.index(name) < len(args):
                raise TypeError(f'{prefix}__new__() got multiple values for argument {name!r}')
        for place in range(len(args), count):
            name = fields[place]
            if name in kwargs:
                values.append(kwargs[name])
            elif place >= required:
                values.append(defaults[place - required])
            else:
                missing.append(name)
        if missing:
            raise TypeError(f'{prefix}__new__() missing {len(missing)} required positional '
                            f'argument{"s" if len(missing) > 1 else ""}: {_listed(missing)}')
        return tuple.__new__(_cls, values)
    return __new__


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    typename = str(typename)
    fields = _checked(typename, [str(name) for name in field_names], rename)
    filled = tuple(defaults or ())
    if len(filled) > len(fields):
        raise TypeError('Got more default values than field names')
    count = len(fields)

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != count:
            raise TypeError(f'Expected {count} arguments, got {len(result)}')
        return result

    def _replace(self, /, **kwds):
        result = self._make([kwds.pop(name, value) for name, value in zip(fields, self)])
        if kwds:
            error = TypeError if sys.version_info >= (3, 13) else ValueError
            raise error(f'Got unexpected field names: {list(kwds)!r}')
        return result

    def __repr__(self):
        return self.__class__.__name__ + '(' + ', '.join('%s=%r' % pair for pair in zip(fields, self)) + ')'

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    namespace = {'__doc__': f'{typename}({", ".join(fields)})', '__slots__': (), '_fields': fields,
                 '_field_defaults': dict(zip(fields[count - len(filled):], filled)),
                 '__new__': _maker(typename, fields, filled), '_make': classmethod(_make), '_replace': _replace,
                 '__repr__': __repr__, '_asdict': _asdict, '__getnewargs__': __getnewargs__}
    for method in (__repr__, _asdict, __getnewargs__, _make, _replace, namespace['__new__']):
        method.__qualname__ = f'{typename}.{method.__name__}'
    if sys.version_info >= (3, 10):
        namespace['__match_args__'] = fields
    if sys.version_info >= (3, 13):
        namespace['__replace__'] = _replace
    for place, name in enumerate(fields):
        namespace[name] = _tuplegetter(place, f'Alias for field number {place}')
    made = type(typename, (tuple,), namespace)
    if module is None:
        module = sys._getframe(1).f_globals.get('__name__', '__main__')
    made.__module__ = module
    return made
