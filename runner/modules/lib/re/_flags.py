"""The flags of re: numbers that show their names."""
import sys

_FLAGS = ((256, 'ASCII'), (2, 'IGNORECASE'), (4, 'LOCALE'), (32, 'UNICODE'), (8, 'MULTILINE'), (16, 'DOTALL'),
          (64, 'VERBOSE'), (1, 'TEMPLATE'), (128, 'DEBUG'))
if sys.version_info >= (3, 13):
    _FLAGS = tuple([each for each in _FLAGS if each[1] != 'TEMPLATE'])


class RegexFlag(int):
    """An IntFlag as far as it shows; left out: going through it, and its members by their names in brackets."""

    def __or__(self, other):
        return RegexFlag(int(self) | int(other))

    __ror__ = __or__

    def __and__(self, other):
        return RegexFlag(int(self) & int(other))

    __rand__ = __and__

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other))

    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(sum([flag for flag, _ in _FLAGS]) & ~int(self))

    def __contains__(self, other):
        return int(self) & int(other) == int(other)

    def _names(self):
        names = [name for flag, name in _FLAGS if int(self) & flag]
        rest = int(self) & ~sum([flag for flag, _ in _FLAGS])
        return names + [hex(rest)] * bool(rest)

    def __repr__(self):
        return '|'.join([name if name.startswith('0') else 're.' + name for name in self._names()]) or (
            're.NOFLAG' if sys.version_info >= (3, 11) else '0')

    __str__ = __repr__

    @property
    def name(self):
        names = self._names()
        return '|'.join(names) if len(names) == 1 or names and sys.version_info >= (3, 11) else None

    value = property(int)


RegexFlag.__module__ = 're'
BY_NAME = {}
for _flag, _name in _FLAGS:
    BY_NAME[_name] = RegexFlag(_flag)
    if _name != 'DEBUG':
        BY_NAME[{'VERBOSE': 'X', 'DOTALL': 'S'}.get(_name, _name[0])] = RegexFlag(_flag)
if sys.version_info >= (3, 11):
    BY_NAME['NOFLAG'] = RegexFlag(0)
for _name, _flag in BY_NAME.items():
    setattr(RegexFlag, _name, _flag)
