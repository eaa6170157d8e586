"""A database as a whole: backup() into another one. And iterdump(), which CPython has in Python: dump.py."""
import sys

import _sqlite_library
from _frames import unsupported

from sqlite3 import _errors

_BUSY, _LOCKED, _DONE = 5, 6, 101


def back_up(source, target, pages, progress, name, connection_class):
    if not isinstance(target, connection_class):
        shown = 'None' if target is None else type(target).__name__
        place = "'target'" if sys.version_info >= (3, 10) else '1'
        raise TypeError(f'backup() argument {place} must be sqlite3.Connection, not {shown}')
    if target is source:
        raise ValueError('target cannot be the same connection instance')
    source._check()
    target._check_open()
    if progress is not None and not callable(progress):
        raise TypeError('progress argument must be a callable')
    backup = _sqlite_library.begin_backup(source._database, target._database, name)
    if backup is None and sys.version_info < (3, 10):
        raise _errors.OperationalError('SQL logic error')
    if backup is None:
        raise _errors.error_of(*target._database.error())
    result = 0
    try:
        while result == 0:
            result, left, whole = backup.step(pages or -1)
            if result in (_BUSY, _LOCKED):
                unsupported('a backup of a database that is locked')
            if progress is not None:
                progress(result, left, whole)
    finally:
        code = backup.finish()
    if code not in (0, _DONE):
        raise _errors.error_of(*target._database.error())
