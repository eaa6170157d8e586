"""The exceptions of sqlite3, and which of them a result code of the library becomes (Modules/_sqlite/util.c)."""
import sys

import _sqlite_library

OK, ERROR, ROW, DONE = 0, 1, 100, 101


class Warning(Exception):
    pass


class Error(Exception):
    pass


class InterfaceError(Error):
    pass


class DatabaseError(Error):
    pass


class InternalError(DatabaseError):
    pass


class OperationalError(DatabaseError):
    pass


class ProgrammingError(DatabaseError):
    pass


class IntegrityError(DatabaseError):
    pass


class DataError(DatabaseError):
    pass


class NotSupportedError(DatabaseError):
    pass


CLASSES = (Warning, Error, InterfaceError, DatabaseError, InternalError, OperationalError, ProgrammingError,
           IntegrityError, DataError, NotSupportedError)
for _class in CLASSES:
    _class.__module__ = 'sqlite3'

_PRIMARY = ('OK ERROR INTERNAL PERM ABORT BUSY LOCKED NOMEM READONLY INTERRUPT IOERR CORRUPT NOTFOUND FULL CANTOPEN '
            'PROTOCOL EMPTY SCHEMA TOOBIG CONSTRAINT MISMATCH MISUSE NOLFS AUTH FORMAT RANGE NOTADB NOTICE').split()
CODES = {'SQLITE_' + name: code for code, name in enumerate(_PRIMARY)}
CODES.update(SQLITE_WARNING=28, SQLITE_ROW=ROW, SQLITE_DONE=DONE)
_EXTENDED = {
    'ERROR': 'MISSING_COLLSEQ RETRY SNAPSHOT', 'BUSY': 'RECOVERY SNAPSHOT TIMEOUT', 'LOCKED': 'SHAREDCACHE VTAB',
    'READONLY': 'RECOVERY CANTLOCK ROLLBACK DBMOVED CANTINIT DIRECTORY', 'ABORT': ' ROLLBACK',
    'CONSTRAINT': 'CHECK COMMITHOOK FOREIGNKEY FUNCTION NOTNULL PRIMARYKEY TRIGGER UNIQUE VTAB ROWID PINNED',
    'CANTOPEN': 'NOTEMPDIR ISDIR FULLPATH CONVPATH DIRTYWAL SYMLINK',
}
for _primary, _names in _EXTENDED.items():
    for _place, _name in enumerate(_names.split(' '), 1):
        if _name:
            CODES[f'SQLITE_{_primary}_{_name}'] = CODES['SQLITE_' + _primary] | _place << 8
_NAMES = {code: name for name, code in CODES.items()}

_OPERATIONAL = ('ERROR PERM ABORT BUSY LOCKED READONLY INTERRUPT IOERR FULL CANTOPEN PROTOCOL EMPTY SCHEMA').split()
_CLASS_OF = {CODES['SQLITE_' + name]: OperationalError for name in _OPERATIONAL}
_CLASS_OF.update({CODES['SQLITE_' + name]: kind for name, kind in (
    ('INTERNAL', InternalError), ('NOTFOUND', InternalError), ('CORRUPT', DatabaseError), ('TOOBIG', DataError),
    ('CONSTRAINT', IntegrityError), ('MISMATCH', IntegrityError),
    ('MISUSE', InterfaceError if sys.version_info >= (3, 11) else ProgrammingError),
    ('RANGE', InterfaceError if sys.version_info >= (3, 11) else DatabaseError))})


def error_of(code, message):
    """The exception for an extended result code."""
    made = _CLASS_OF.get(code & 0xff, DatabaseError)(message)
    if sys.version_info >= (3, 11):
        made.sqlite_errorcode = code
        made.sqlite_errorname = _NAMES.get(code, 'unknown')
    return made


def check(database, code):
    """Raises what the library's last call on the database ended with, if it failed."""
    if code in (OK, ROW, DONE):
        return
    raise error_of(*database.error())


def error_of_opening(database, code):
    extended, message = database.error()
    return error_of(extended or code, message or _sqlite_library.message(code))
