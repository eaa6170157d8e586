"""ZoneInfo: a zone that datetime asks.  One for each name, while it is remembered."""
from datetime import tzinfo
from _extension_types import compiled

from zoneinfo import _keys
from zoneinfo import _zone_rules as _rules

_NOTHING = _rules.Showing(None, None, None)


class ZoneInfo(tzinfo):
    __module__ = 'zoneinfo'

    def __init_subclass__(cls):
        cls._remembered = {}

    def __new__(cls, key):
        known = cls._remembered
        if key not in known:
            known[key] = cls._read(cls, key, _keys.data_of(key))
        return known[key]

    @staticmethod
    def _read(cls, key, data):
        made = tzinfo.__new__(cls)
        made._key = key
        made._from_file = False
        times, which, kinds, rule = _rules.read(data)
        summers = _rules.summer_offsets(which, kinds)
        shown = [_rules.showing(offset, summer, name) for (offset, _, name), summer in zip(kinds, summers)]
        made._times = times
        made._shown = [shown[i] for i in which]
        standard = [each for each, kind in zip(shown, kinds) if not kind[1]]
        made._before = (standard or shown)[0]
        if rule:
            made._after = _rules.rule_of(rule)
        else:
            made._after = _rules.Always(made._shown[-1] if which else made._before)
        made._fixed = made._after.is_fixed and not times
        offsets = [made._before] + made._shown
        ahead = [int(each.utcoff.total_seconds()) for each in offsets]
        made._local = ([at + max(ahead[i], ahead[i + 1]) for i, at in enumerate(times)],
                       [at + min(ahead[i], ahead[i + 1]) for i, at in enumerate(times)])
        return made

    @classmethod
    def no_cache(cls, key):
        return cls._read(cls, key, _keys.data_of(key))

    @classmethod
    def from_file(cls, file_obj, /, key=None):
        made = cls._read(cls, key, file_obj.read())
        made._from_file = True
        return made

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        if only_keys is None:
            cls._remembered.clear()
        else:
            for key in only_keys:
                cls._remembered.pop(key, None)

    @property
    def key(self):
        return self._key

    def _at(self, dt):
        """What the clocks show at a local time."""
        if dt is None:
            return self._after.standard if self._fixed else _NOTHING
        seconds = ((dt.toordinal() - _rules.EPOCH) * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second)
        times = self._local[dt.fold]
        i = _rules.count_until(times, seconds)
        if i >= len(times):
            return self._after.local(seconds, dt.year, dt.fold)
        return self._shown[i - 1] if i else self._before

    def utcoffset(self, dt, /):
        return self._at(dt).utcoff

    def dst(self, dt, /):
        return self._at(dt).dstoff

    def tzname(self, dt, /):
        return self._at(dt).tzname

    def fromutc(self, dt, /):
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        seconds = ((dt.toordinal() - _rules.EPOCH) * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second)
        i = _rules.count_until(self._times, seconds)
        fold = 0
        if i >= 1 and i == len(self._times) or not self._times:
            shown, fold = self._after.of_utc(seconds, dt.year)
        else:
            shown = self._shown[i - 1] if i else self._before
        if 1 <= i < len(self._times) or i and self._after.is_fixed:
            before = self._shown[i - 2] if i >= 2 else self._before
            back = (before.utcoff - shown.utcoff).total_seconds()
            fold = int(back > seconds - self._times[i - 1])
        moved = dt + shown.utcoff
        return moved.replace(fold=1) if fold else moved

    def __str__(self):
        return repr(self) if self._key is None else f'{self._key}'

    def __repr__(self):
        if self._key is None:
            return f'{type(self).__module__}.{type(self).__qualname__}.from_file(<unknown>)'
        return f'{type(self).__module__}.{type(self).__qualname__}(key={self._key!r})'

    def __reduce__(self):
        if self._from_file:
            import pickle
            raise pickle.PicklingError('Cannot pickle a ZoneInfo file created from a file stream.')
        return _unpickled, (type(self), self._key, type(self)._remembered.get(self._key) is self)


def _unpickled(cls, key, from_cache):
    return cls(key) if from_cache else cls.no_cache(key)


ZoneInfo._remembered = {}
compiled(ZoneInfo)
