"""Where zones are looked for, and which names there are."""
import os

import _time_zones
from _unmodelled import stand_in

TZPATH = ('/usr/share/zoneinfo', '/usr/lib/zoneinfo', '/usr/share/lib/zoneinfo', '/etc/zoneinfo')


class ZoneInfoNotFoundError(KeyError):
    __module__ = 'zoneinfo._common'


class InvalidTZPathWarning(RuntimeWarning):
    __module__ = 'zoneinfo._tzpath'


reset_tzpath = stand_in('zoneinfo', 'reset_tzpath', 'other folders of zones')


def check(key):
    if os.path.isabs(key):
        raise ValueError(f'ZoneInfo keys may not be absolute paths, got: {key}')
    plain = os.path.normpath(key)
    if len(plain) != len(key):
        raise ValueError(f'ZoneInfo keys must be normalized relative paths, got: {key}')
    if plain.startswith('..'):
        raise ValueError(f'ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}')


def available_timezones():
    return set(_time_zones.names())


def data_of(key):
    check(key)
    data = _time_zones.read(key)
    if data is None:
        try:
            import tzdata
        except ImportError:
            raise ZoneInfoNotFoundError(f'No time zone found with key {key}')
    return data
