"""Models the namespace that the body of an enum class fills: it tells members from the rest, and settles auto()."""
import sys

_SINCE_3_11 = sys.version_info >= (3, 11)
_NOT_GIVEN = object()


class auto:

    def __init__(self, value=_NOT_GIVEN):
        self.value = value

    def __repr__(self):
        return f'auto({"" if self.value is _NOT_GIVEN else self.value!r})' if _SINCE_3_11 else object.__repr__(self)


class nonmember:

    def __init__(self, value):
        self.value = value


class member(nonmember):
    pass


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_descriptor(value):
    return hasattr(value, '__get__') or hasattr(value, '__set__') or hasattr(value, '__delete__')


_RESERVED = {'_order_', '_generate_next_value_', '_missing_', '_ignore_', '_create_pseudo_member_'}
if _SINCE_3_11:
    _RESERVED |= {'_iter_member_', '_iter_member_by_value_', '_iter_member_by_def_', '_numeric_repr_', '_boundary_',
                  '_member_type_', '_value_repr_', '_add_alias_', '_add_value_alias_'}


class EnumNamespace(dict):

    def __init__(self, owner, generate):
        super().__init__()
        self.member_names = []
        self._owner = owner
        self._generate = generate
        self._last_values = []
        self._ignored = []
        self._used_auto = False

    def _check_sunder(self, key, value):
        if key not in _RESERVED:
            raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use' if _SINCE_3_11
                             else '_names_ are reserved for future Enum use')
        if key == '_generate_next_value_':
            if self._used_auto:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate = getattr(value, '__func__', value)
        elif key == '_ignore_':
            self._ignored = value.replace(',', ' ').split() if isinstance(value, str) else list(value)

    def _is_member(self, key, value):
        if _is_sunder(key) or _is_dunder(key) or key in self._ignored:
            return False
        if isinstance(value, nonmember):
            return isinstance(value, member)
        if _SINCE_3_11 and key.startswith(f'_{self._owner}__'):
            return False
        return not _is_descriptor(value)

    def _settled(self, key, value):
        if isinstance(value, auto):
            if value.value is _NOT_GIVEN:
                self._used_auto = True
                value.value = self._generate(key, 1, len(self.member_names), self._last_values[:])
            return value.value
        if isinstance(value, tuple) and type(value) is tuple and any(isinstance(each, auto) for each in value):
            return tuple(self._settled(key, each) for each in value) if _SINCE_3_11 else value
        return value

    def __setitem__(self, key, value):
        if _is_sunder(key):
            self._check_sunder(key, value)
        elif key in self.member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}' if _SINCE_3_11
                            else f'Attempted to reuse key: {key!r}')
        elif self._is_member(key, value):
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}' if _SINCE_3_11
                                else f'{key!r} already defined as: {self[key]!r}')
            value = self._settled(key, value.value if isinstance(value, member) else value)
            self.member_names.append(key)
            self._last_values.append(value)
        elif isinstance(value, nonmember):
            value = value.value
        super().__setitem__(key, value)

    def ignored(self):
        return [*self._ignored, '_ignore_', '_order_']


for _class in (auto, nonmember, member):
    _class.__module__ = 'enum'
