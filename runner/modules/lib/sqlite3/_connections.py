"""Models sqlite3.Connection (Modules/_sqlite/connection.c): its thread, its transactions, its end."""
import os
import sys

import _native_thread
import _sqlite_library
from _extension_types import compiled
from _frames import unsupported

from sqlite3 import _copies, _database_files, _errors, _unreachable
from sqlite3._cursors import Cursor, prepare
from sqlite3._errors import DONE, ROW, OperationalError, ProgrammingError, check
from sqlite3._program_lines import where

LEGACY_TRANSACTION_CONTROL = -1
_LEVELS = ('', 'DEFERRED', 'IMMEDIATE', 'EXCLUSIVE')
_READ_WRITE, _CREATE, _URI = 2, 4, 64


def _checked_level(level):
    if level is None:
        return None
    if not isinstance(level, str):
        raise TypeError('isolation_level must be str or None' if sys.version_info >= (3, 11) else
                        'isolation_level must be a string or None, not ' + type(level).__name__)
    if level.upper() not in _LEVELS:
        raise ValueError("isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE'"
                         if sys.version_info >= (3, 11) else 'invalid value for isolation_level')
    return level.upper() if sys.version_info >= (3, 11) else level


class Connection:
    _database = None
    _initialized = False
    _busy = False       # a call of one of its methods is under way
    _used_by = None, 0
    _is_iterated = False

    def __init__(self, database, timeout=5.0, detect_types=0, isolation_level='', check_same_thread=True,
                 factory=None, cached_statements=128, uri=False, *, autocommit=LEGACY_TRANSACTION_CONTROL):
        self._thread = _native_thread.get_ident()
        self._checks_thread = bool(check_same_thread)
        self._detect_types = detect_types
        self._isolation_level = _checked_level(isolation_level)
        self._autocommit = autocommit
        self.row_factory = None
        self.text_factory = str
        self._open(os.fsdecode(database), timeout, uri)
        self._initialized = True
        if autocommit is False:
            self._do('BEGIN')

    def _open(self, name, timeout, uri):
        if name.startswith('file:') and ('vfs=' in name or 'cache=shared' in name and 'memory' not in name):
            unsupported('the database %r' % name)
        _unreachable.close_all()
        opened = _database_files.opened()
        self._used_by = where()
        self._busy = True
        try:
            code, made = _sqlite_library.open(name, _READ_WRITE | _CREATE | (_URI if uri else 0),
                                              int(timeout * 1000), _database_files.files)
        finally:
            self._busy = False
        if code:
            raise _errors.error_of_opening(made, code)
        self._database = made
        self._in_file = _database_files.opened() != opened
        _unreachable.connections.add(self)

    def _check_thread(self):
        if not self._initialized:
            raise ProgrammingError('Base Connection.__init__ not called.')
        running = _native_thread.get_ident()
        if self._checks_thread and running != self._thread:
            raise ProgrammingError(
                'SQLite objects created in a thread can only be used in that same thread. The object was created in '
                'thread id %d and this is thread id %d.' % (self._thread, running))

    def _check_open(self):
        if not self._initialized:
            raise ProgrammingError('Base Connection.__init__ not called.')
        if self._database is None:
            raise ProgrammingError('Cannot operate on a closed database.')
        if self._in_file:
            _database_files.check_not_forked()

    def _check(self):
        self._check_thread()
        self._check_open()

    def _holds_locks(self):
        return not self._database.autocommit()

    # --- transactions

    def _do(self, sql):
        """Runs a statement that has no rows."""
        _unreachable.close_all()
        self._busy = True
        try:
            statement, _ = prepare(self._database, sql)
            code = statement.step()
            statement.finalize()
            check(self._database, code)
        finally:
            self._busy = False

    def _begin_implicitly(self):
        if self._autocommit == LEGACY_TRANSACTION_CONTROL and self._isolation_level is not None and \
                self._database.autocommit():
            self._do('BEGIN ' + self._isolation_level)

    def _commit_before_script(self):
        if self._autocommit == LEGACY_TRANSACTION_CONTROL and not self._database.autocommit():
            self._do('COMMIT')

    def commit(self):
        """Commit any pending transaction to the database."""
        self._check()
        self._end_transaction('COMMIT')

    def rollback(self):
        """Roll back to the start of any pending transaction."""
        self._check()
        if sys.version_info < (3, 11):
            for cursor in self._cursors():
                cursor._end_statement()
                cursor._was_reset = True
        self._end_transaction('ROLLBACK')

    def _end_transaction(self, sql):
        if self._autocommit is True:
            return
        if not self._database.autocommit():
            self._do(sql)
        if self._autocommit is False:
            self._do('BEGIN')

    def _cursors(self):
        """Those with a statement under way, other than the one that calls the function that asks."""
        return [cursor for cursor in _unreachable.cursors.members() if cursor.connection is self and not cursor._busy]

    def __enter__(self):
        if sys.version_info >= (3, 11):
            self._check_open()
        return self

    def __exit__(self, exc_type, exc_value, traceback, /):
        if exc_type is not None:
            self.rollback()
            return False
        try:
            self.commit()
        except BaseException:
            if sys.version_info >= (3, 10):
                self.rollback()
            raise
        return False

    @property
    def in_transaction(self):
        self._check_open()
        return not self._database.autocommit()

    @property
    def total_changes(self):
        self._check_open()
        return self._database.total_changes()

    @property
    def isolation_level(self):
        if sys.version_info >= (3, 10):
            self._check_open()
        return self._isolation_level

    @isolation_level.setter
    def isolation_level(self, level):
        if level is None:
            if sys.version_info[:2] not in ((3, 9), (3, 10)):
                self._check_thread()
            self._check_open()
            self._isolation_level = None
            if not self._database.autocommit():
                self._do('COMMIT')
        else:
            self._isolation_level = _checked_level(level)

    @isolation_level.deleter
    def isolation_level(self):
        raise AttributeError('cannot delete attribute')

    # --- statements

    def cursor(self, factory=Cursor):
        """Return a cursor for the connection."""
        self._check()
        made = factory(self)
        if not isinstance(made, Cursor):
            raise TypeError('factory must return a cursor, not ' + type(made).__name__)
        if self.row_factory is not None:
            made.row_factory = self.row_factory
        return made

    def execute(self, sql, parameters=(), /):
        """Executes an SQL statement."""
        return self.cursor().execute(sql, parameters)

    def executemany(self, sql, parameters, /):
        """Repeatedly executes an SQL statement."""
        return self.cursor().executemany(sql, parameters)

    def executescript(self, sql_script, /):
        """Executes multiple SQL statements at once."""
        return self.cursor().executescript(sql_script)

    def interrupt(self):
        """Abort any pending database operation."""
        self._check_open()
        self._database.interrupt()

    # --- functions of the program

    def create_function(self, name, narg, func, *, deterministic=False):
        """Creates a new function."""
        self._check()
        if self._database.create_function(name, narg, deterministic, func):
            raise OperationalError('Error creating function')

    def create_aggregate(self, name, n_arg, aggregate_class):
        """Creates a new aggregate."""
        self._check()
        if self._database.create_aggregate(name, n_arg, aggregate_class):
            raise OperationalError('Error creating aggregate')

    def create_collation(self, name, callback, /):
        """Creates a collation function."""
        self._check()
        if callback is not None and not callable(callback):
            raise TypeError('parameter must be callable')
        check(self._database, self._database.create_collation(name, callback))

    def set_trace_callback(self, trace_callback):
        """Set a trace callback called for each SQL statement (passed as unicode)."""
        self._check()
        self._database.trace(trace_callback)

    # --- the whole database

    def backup(self, target, *, pages=-1, progress=None, name='main', sleep=0.25):
        """Makes a backup of the database."""
        _copies.back_up(self, target, pages, progress, name, Connection)

    if sys.version_info >= (3, 13):
        def iterdump(self, *, filter=None):
            """Returns iterator to the dump of the database in an SQL text format."""
            self._check_open()
            from sqlite3.dump import _iterdump
            return _iterdump(self, filter=filter)
    else:
        def iterdump(self):
            """Returns iterator to the dump of the database in an SQL text format."""
            self._check_open()
            from sqlite3.dump import _iterdump
            return _iterdump(self)

    # --- the end

    def close(self):
        """Close the database connection."""
        self._check_thread()
        if self._database is not None:
            if self._autocommit is False and not self._database.autocommit():
                self._do('ROLLBACK')
            self._close()

    def _close(self):
        for cursor in self._cursors():
            cursor._end_statement()
        _unreachable.connections.remove(self)
        self._database.close()
        self._database = None

    def __call__(self, sql, /):
        self._check()
        unsupported('statements that are prepared apart')


if sys.version_info >= (3, 12):
    def _autocommit_of(self):
        self._check()
        return self._autocommit

    def _set_autocommit(self, value):
        self._check()
        if value is True and not self._database.autocommit():
            self._do('COMMIT')
        elif value is False and self._database.autocommit():
            self._do('BEGIN')
        elif value not in (True, False, LEGACY_TRANSACTION_CONTROL):
            raise ValueError('autocommit must be True, False, or sqlite3.LEGACY_TRANSACTION_CONTROL')
        self._autocommit = value

    Connection.autocommit = property(_autocommit_of, _set_autocommit)

for _class in _errors.CLASSES:
    setattr(Connection, _class.__name__, _class)
Connection.__module__ = 'sqlite3'
compiled(Connection)
