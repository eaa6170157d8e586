"""Models Flag of `enum` from 3.11 on: a combination lists the single bits it is made of; a boundary says what becomes
of bits that no member has.
"""
import sys

from _enum_classes import Enum
from _enum_classes import EnumMeta


class FlagBoundary(str, Enum):

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    STRICT = 'strict'
    CONFORM = 'conform'
    EJECT = 'eject'
    KEEP = 'keep'

    def __str__(self):
        return self._value_


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits(number, width):
    """A number's bits behind those of its sign."""
    ceiling = 2 ** number.bit_length()
    digits = bin(number + ceiling)[3:] if number >= 0 else bin(~number ^ (ceiling - 1) + ceiling)[3:]
    sign = '0' if number >= 0 else '1'
    return f'0b{sign} {(sign * width + digits)[-width:] if len(digits) < width else digits}'


_MASKS_SINGLES = sys.version_info < (3, 11, 4)     # what is more than one bit is no part of a combination


def _is_single(value):
    return value > 0 and value & (value - 1) == 0


class Flag(Enum, boundary=CONFORM if _MASKS_SINGLES else STRICT):

    _numeric_repr_ = repr

    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        last_value = max(last_values)
        if not isinstance(last_value, int):
            raise TypeError('invalid flag value %r' % last_value)
        return 2 ** last_value.bit_length()

    @classmethod
    def _iter_member_(cls, value):
        bits = value & cls._flag_mask_
        found = [each for each in cls if each._value_ & bits]
        return iter(sorted(found, key=lambda each: each._value_) if cls._ascending_ else found)

    @classmethod
    def _within_boundary(cls, value):
        mask, every = cls._flag_mask_, cls._all_bits_
        if ~every <= value <= every and not value & (every ^ mask):
            return value
        if cls._boundary_ is STRICT:
            width = max(value.bit_length(), mask.bit_length())
            raise ValueError(f'{cls!r} invalid value {value!r}\n'
                             f'    given {_bits(value, width)}\n  allowed {_bits(mask, width)}')
        if cls._boundary_ is CONFORM:
            return value & mask
        if cls._boundary_ is KEEP and value < 0:
            return max(every + 1, 2 ** value.bit_length()) + value
        return value

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        given = value
        value = cls._within_boundary(value)
        if cls._boundary_ is EJECT and not ~cls._all_bits_ <= value <= cls._all_bits_:
            return value
        if value < 0:
            value = cls._all_bits_ + 1 + value
        made = cls._value2member_map_.get(value)
        if made is not None:
            return made
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        made._value_ = value
        made._name_ = cls._name_of(value)
        known = cls._value2member_map_.setdefault(value, made)
        if given < 0:
            cls._value2member_map_[given] = known
        return known

    @classmethod
    def _name_of(cls, value):
        members = list(cls._iter_member_(value & cls._singles_mask_))
        covered = 0
        for each in members:
            covered |= each._value_
        if value & ~cls._singles_mask_ and not _MASKS_SINGLES:
            for each in cls._member_map_.values():
                if each not in members and each._value_ and each._value_ & value == each._value_:
                    members.append(each)
                    covered |= each._value_
        if not covered:
            return None
        name = '|'.join(each._name_ for each in members)
        unknown = value ^ covered
        return f'{name}|{cls._numeric_repr_(unknown)}' if unknown else name

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': "
                            f'{type(other).__qualname__!r} and {self.__class__.__qualname__!r}')
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return self._iter_member_(self._value_)

    def __len__(self):
        return bin(self._value_).count('1')

    def __repr__(self):
        name = '' if self._name_ is None else '.' + self._name_
        return f'<{self.__class__.__name__}{name}: {self._value_!r}>'

    def __str__(self):
        if self._name_ is None:
            return f'{self.__class__.__name__}({self._value_!r})'
        return f'{self.__class__.__name__}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _bits_of(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        bits = self._bits_of(other)
        return NotImplemented if bits is None else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._bits_of(other)
        return NotImplemented if bits is None else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._bits_of(other)
        return NotImplemented if bits is None else self.__class__(self._value_ ^ bits)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def _members_are_made(cls):
    if not issubclass(cls, Flag):
        return
    values = [each._value_ for each in cls._member_map_.values() if isinstance(each._value_, int)]
    mask = singles = every = 0
    for value in values:
        every |= value
        singles |= value if _is_single(value) else 0
        mask = singles if _MASKS_SINGLES else mask | value
    # A data type stands before Flag, but does not combine members.
    for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
        if name not in cls.__dict__:
            type.__setattr__(cls, name, getattr(Flag, name))
    listed = [each._value_ for each in cls]
    for name, value in (('_flag_mask_', mask), ('_singles_mask_', singles),
                        ('_all_bits_', 2 ** every.bit_length() - 1), ('_ascending_', listed == sorted(listed))):
        type.__setattr__(cls, name, value)


def _is_canonical(cls, value):
    return not (isinstance(value, int) and hasattr(cls, '_flag_mask_')) or _is_single(value)


EnumMeta._members_are_made = _members_are_made
EnumMeta._is_canonical = _is_canonical
_members_are_made(Flag)


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    pass


class StrEnum(str, ReprEnum):

    def __new__(cls, *values):
        for place, value in enumerate(values[:3]):
            if not isinstance(value, str):
                raise TypeError(f'{value!r} is not a string' if place == 0 else
                                f'{"encoding" if place == 1 else "errors"} must be a string, not {value!r}')
        made = str.__new__(cls, *values)
        made._value_ = str(*values)
        return made

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    pass


for _class in (FlagBoundary, Flag, ReprEnum, IntEnum, StrEnum, IntFlag):
    type.__setattr__(_class, '__module__', 'enum')
