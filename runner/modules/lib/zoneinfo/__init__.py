"""Models `zoneinfo` of CPython 3.9 and later: time zones of the machine's own database.

_zones has the class that CPython has in C, _zone_rules what files say and the rule at their end.  The package tzdata,
which CPython asks where the machine has no such zone, is not there.
"""
from zoneinfo._keys import InvalidTZPathWarning, TZPATH, ZoneInfoNotFoundError, available_timezones, reset_tzpath
from zoneinfo._zones import ZoneInfo

__all__ = ['ZoneInfo', 'reset_tzpath', 'available_timezones', 'TZPATH', 'ZoneInfoNotFoundError',
           'InvalidTZPathWarning']
