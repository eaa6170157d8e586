"""Models Flag of `enum` until 3.10: a combination lists the members it is made of, from the highest value down."""
import sys

from _enum_classes import Enum

_ASKS_FOR_REST = sys.version_info >= (3, 10)


def _is_single(value):
    return value > 0 and value & (value - 1) == 0


def _decompose(cls, value):
    """The members that make up `value`, and the bits that none of them has."""
    rest, members = value, []
    known = list(cls._value2member_map_.items())
    # Bits that no member has got one without a name by an earlier value; from 3.10 on those of the rest count.
    nameless = [(bits, each) for bits, each in known if each._name_ is None and value >= 0 and _is_single(bits)]
    named = [(bits, each) for bits, each in known if each._name_ is not None]
    for bits, each in named + nameless:
        left = rest if _ASKS_FOR_REST and each._name_ is None else value
        if bits and bits & left == bits:
            members.append(each)
            rest &= ~bits
    if not members and value in cls._value2member_map_:
        members.append(cls._value2member_map_[value])
    members.sort(key=lambda each: each._value_, reverse=True)
    if len(members) > 1 and members[0]._value_ == value:
        members.pop(0)
    return members, rest


class Flag(Enum):

    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        if not isinstance(last_values[-1], int):
            raise TypeError('Invalid Flag value: %r' % last_values[-1])
        return 2 ** last_values[-1].bit_length()

    @classmethod
    def _missing_(cls, value):
        made = cls._create_pseudo_member_(~value if value < 0 else value)
        return ~made if value < 0 else made

    @classmethod
    def _create_pseudo_member_(cls, value):
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        if _decompose(cls, value)[1]:
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        return cls._nameless(value, object.__new__(cls))

    @classmethod
    def _nameless(cls, value, made):
        made._name_ = None
        made._value_ = value
        return cls._value2member_map_.setdefault(value, made)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': "
                            f"'{type(other).__qualname__}' and '{self.__class__.__qualname__}'")
        return other._value_ & self._value_ == other._value_

    def _names(self):
        if self._name_ is not None:
            return self._name_
        return '|'.join(str(each._name_ or each._value_) for each in _decompose(self.__class__, self._value_)[0])

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._names()}: {self._value_!r}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._names()}'

    def __bool__(self):
        return bool(self._value_)

    def __or__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ | other._value_)

    def __and__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ & other._value_)

    def __xor__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.__class__(self._value_ ^ other._value_)

    def __invert__(self):
        members = _decompose(self.__class__, self._value_)[0]
        inverted = 0
        for each in self.__class__:
            if each not in members and not each._value_ & self._value_:
                inverted |= each._value_
        return self.__class__(inverted)


class IntEnum(int, Enum):
    pass


class IntFlag(int, Flag):

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        return cls._create_pseudo_member_(value)

    @classmethod
    def _create_pseudo_member_(cls, value):
        """Each bit that no member has gets one without a name, too."""
        if value in cls._value2member_map_:
            return cls._value2member_map_[value]
        needed = [value]
        rest = _decompose(cls, value)[1]
        while rest:
            bit = 2 ** (rest.bit_length() - 1)
            if bit not in cls._value2member_map_ and bit not in needed:
                needed.append(bit)
            rest = 0 if rest == -bit else rest ^ bit
        for each in reversed(needed):
            made = cls._nameless(each, int.__new__(cls, each))
        return made

    def __or__(self, other):
        if not isinstance(other, (self.__class__, int)):
            return NotImplemented
        return self.__class__(self._value_ | self.__class__(other)._value_)

    def __and__(self, other):
        if not isinstance(other, (self.__class__, int)):
            return NotImplemented
        return self.__class__(self._value_ & self.__class__(other)._value_)

    def __xor__(self, other):
        if not isinstance(other, (self.__class__, int)):
            return NotImplemented
        return self.__class__(self._value_ ^ self.__class__(other)._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return self.__class__(~self._value_)


Flag.__str__._names_the_member = True
for _class in (Flag, IntEnum, IntFlag):
    type.__setattr__(_class, '__module__', 'enum')
