"""The half of `datetime` that is no moment: spans of time, and time zones (only UTC)."""


class timedelta:
    __module__ = 'datetime'

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                 weeks=0):
        total = ((days + weeks * 7) * 86400 + hours * 3600 + minutes * 60 + seconds) * 1000000
        total = round(total + milliseconds * 1000 + microseconds)
        self.days = total // 86400000000
        self.seconds = total // 1000000 % 86400
        self.microseconds = total % 1000000

    def _total(self):
        return (self.days * 86400 + self.seconds) * 1000000 + self.microseconds

    def total_seconds(self):
        return self._total() / 1000000

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta(microseconds=self._total() + other._total())

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return timedelta(microseconds=self._total() - other._total())

    def __mul__(self, factor):
        return timedelta(microseconds=self._total() * factor)

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        return timedelta(microseconds=self._total() / other)

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        return timedelta(microseconds=self._total() // other)

    def __neg__(self):
        return timedelta(microseconds=-self._total())

    def __abs__(self):
        return timedelta(microseconds=abs(self._total()))

    def __bool__(self):
        return self._total() != 0

    def __eq__(self, other):
        return isinstance(other, timedelta) and self._total() == other._total()

    def __lt__(self, other):
        return self._total() < other._total()

    def __le__(self, other):
        return self._total() <= other._total()

    def __gt__(self, other):
        return self._total() > other._total()

    def __ge__(self, other):
        return self._total() >= other._total()

    def __hash__(self):
        return hash(self._total())

    def __str__(self):
        text = f'{self.seconds // 3600}:{self.seconds // 60 % 60:02d}:{self.seconds % 60:02d}'
        if self.days:
            text = f"{self.days} day{'s' if abs(self.days) != 1 else ''}, {text}"
        return f'{text}.{self.microseconds:06d}' if self.microseconds else text

    def __repr__(self):
        parts = [f'{name}={getattr(self, name)}' for name in ('days', 'seconds', 'microseconds')
                 if getattr(self, name)]
        return f"datetime.timedelta({', '.join(parts) or '0'})"


timedelta.min, timedelta.max = timedelta(-999999999), timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    __module__ = 'datetime'


class timezone(tzinfo):
    __module__ = 'datetime'

    def __init__(self, offset, name=None):
        if offset:
            from _frames import unsupported
            unsupported('datetime.timezone other than UTC')

    def utcoffset(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return 'UTC'

    def __repr__(self):
        return 'datetime.timezone.utc'

    def __str__(self):
        return 'UTC'


timezone.utc = timezone(timedelta(0))
UTC = timezone.utc
