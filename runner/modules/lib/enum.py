"""Models `enum`: classes whose attributes are their only instances; how flags are shown changed with 3.11.

Left out: EnumCheck.NAMED_FLAGS.
"""
import sys

from _enum_classes import Enum
from _enum_classes import EnumMeta
from _enum_namespace import auto

if sys.version_info >= (3, 11):
    from _enum_classes import property
    from _enum_flags import CONFORM, EJECT, KEEP, STRICT
    from _enum_flags import Flag, FlagBoundary, IntEnum, IntFlag, ReprEnum, StrEnum
    from _enum_namespace import member
    from _enum_namespace import nonmember
    EnumType = EnumMeta
    __all__ = ['EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique',
               'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
               'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE']
else:
    from _enum_flags_until_3_10 import Flag, IntEnum, IntFlag
    __all__ = ['EnumMeta', 'Enum', 'IntEnum', 'Flag', 'IntFlag', 'auto', 'unique']


def unique(enumeration):
    aliases = [f'{name} -> {each.name}' for name, each in enumeration.__members__.items() if name != each.name]
    if aliases:
        raise ValueError(f'duplicate values found in {enumeration!r}: {", ".join(aliases)}')
    return enumeration


if sys.version_info >= (3, 11):
    class EnumCheck(StrEnum):
        CONTINUOUS = 'no skipped integer values'
        NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
        UNIQUE = 'one name per value'

    CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck

    class verify:

        def __init__(self, *checks):
            self.checks = checks

        def __call__(self, enumeration):
            for check in self.checks:
                if check is UNIQUE:
                    self._unique(enumeration)
                elif check is CONTINUOUS:
                    self._continuous(enumeration)
                else:
                    from _frames import unsupported
                    unsupported('enum.verify(NAMED_FLAGS)')
            return enumeration

        def _unique(self, enumeration):
            aliases = [f'{name} -> {each.name}' for name, each in enumeration.__members__.items()
                       if name != each.name]
            if aliases:
                raise ValueError(f'aliases found in {enumeration!r}: {", ".join(aliases)}')

        def _continuous(self, enumeration):
            values = {each.value for each in enumeration}
            if len(values) < 2:
                return
            low, high = min(values), max(values)
            kind = 'flag' if issubclass(enumeration, Flag) else 'enum'
            expected = ([1 << bit for bit in range(low.bit_length() - 1, high.bit_length())] if kind == 'flag'
                        else range(low, high + 1))
            missing = [str(value) for value in expected if value not in values]
            if missing:
                raise ValueError(f'invalid {kind} {enumeration.__name__!r}: missing values {", ".join(missing)}')

    def _in_module(member, name):
        return f'{type(member).__module__.rpartition(".")[2]}.{name}'

    def global_enum_repr(self):
        return _in_module(self, self._name_)

    def global_flag_repr(self):
        if self._name_ is None:
            return f'{_in_module(self, type(self).__name__)}({self._value_})'
        return '|'.join([_in_module(self, name) for name in self._name_.split('|')])

    def global_str(self):
        return f'{type(self).__name__}({self._value_})' if self._name_ is None else self._name_

    def global_enum(cls, update_str=False):
        """Its members are names of its module, too, and shown as such."""
        cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
        if not issubclass(cls, ReprEnum) or update_str:
            cls.__str__ = global_str
        vars(sys.modules[cls.__module__]).update(cls.__members__)
        return cls

    __all__ += ['global_enum', 'global_enum_repr', 'global_flag_repr', 'global_str']
