"""Models sqlite3.dbapi2: the names of the DB-API, and the adapters and converters of dates."""
import datetime
import sys as _sys
import time

import _sqlite_library
from _extension_types import compiled as _compiled

from sqlite3 import _errors
from sqlite3._connections import LEGACY_TRANSACTION_CONTROL, Connection
from sqlite3._conversions import (PARSE_COLNAMES, PARSE_DECLTYPES, PrepareProtocol, adapt, adapters, converters,
                                  register_adapter, register_converter)
from sqlite3._cursors import Cursor
from sqlite3._errors import (DatabaseError, DataError, Error, IntegrityError, InterfaceError, InternalError,
                             NotSupportedError, OperationalError, ProgrammingError, Warning)
from sqlite3._program_lines import warn as _warn
from sqlite3._rows import Row

apilevel = '2.0'
paramstyle = 'qmark'
threadsafety = 3 if _sys.version_info >= (3, 11) else 1
sqlite_version = _sqlite_library.version()
sqlite_version_info = tuple([int(part) for part in sqlite_version.split('.')])

Date = datetime.date
Time = datetime.time
Timestamp = datetime.datetime
Binary = memoryview


def DateFromTicks(ticks):
    return Date(*time.localtime(ticks)[:3])


def TimeFromTicks(ticks):
    return Time(*time.localtime(ticks)[3:6])


def TimestampFromTicks(ticks):
    return Timestamp(*time.localtime(ticks)[:6])


@_compiled
def connect(database, timeout=5.0, *others, **options):
    """Open a connection to the SQLite database file 'database'."""
    if others and _sys.version_info >= (3, 13):
        _warn("Passing more than 1 positional argument to sqlite3.connect() is deprecated. Parameters 'timeout', "
             "'detect_types', 'isolation_level', 'check_same_thread', 'factory', 'cached_statements' and 'uri' will "
             'become keyword-only parameters in Python 3.15.')
    factory = others[3] if len(others) > 3 else options.get('factory', Connection)
    return factory(database, timeout, *others, **options)


def complete_statement(statement):
    """Checks if a string contains a complete SQL statement."""
    return _sqlite_library.is_complete(statement)


def enable_callback_tracebacks(enable, /):
    """Enable or disable callback functions throwing errors to stderr."""
    if enable:
        from _frames import unsupported
        unsupported('tracebacks of functions that SQLite calls')


def _deprecated(what):
    if _sys.version_info >= (3, 12):
        _warn('The default %s is deprecated as of Python 3.12; see the sqlite3 documentation for suggested replacement '
             'recipes' % what)


def _adapt_date(value):
    _deprecated('date adapter')
    return value.isoformat()


def _adapt_datetime(value):
    _deprecated('datetime adapter')
    return value.isoformat(' ')


def _convert_date(text):
    _deprecated('date converter')
    return datetime.date(*[int(part) for part in text.split(b'-')])


def _convert_timestamp(text):
    _deprecated('timestamp converter')
    day, moment = text.split(b' ')
    clock = moment.split(b'.')
    microseconds = int('{:0<6.6}'.format(clock[1].decode())) if len(clock) == 2 else 0
    return datetime.datetime(*[int(part) for part in day.split(b'-')], *[int(part) for part in clock[0].split(b':')],
                             microseconds)


register_adapter(datetime.date, _adapt_date)
register_adapter(datetime.datetime, _adapt_datetime)
register_converter('date', _convert_date)
register_converter('timestamp', _convert_timestamp)

if _sys.version_info < (3, 10):
    OptimizedUnicode = str
if _sys.version_info >= (3, 11):
    globals().update(_errors.CODES)
else:
    SQLITE_OK, SQLITE_DONE = _errors.OK, _errors.DONE
if _sys.version_info < (3, 12):
    del LEGACY_TRANSACTION_CONTROL
    version, version_info = '2.6.0', (2, 6, 0)
elif _sys.version_info < (3, 14):
    def __getattr__(name):
        if name not in ('version', 'version_info'):
            raise AttributeError("module 'sqlite3' has no attribute %r" % name)
        _warn(name + ' is deprecated and will be removed in Python 3.14')
        return '2.6.0' if name == 'version' else (2, 6, 0)
