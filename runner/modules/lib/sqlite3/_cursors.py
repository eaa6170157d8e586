"""Models sqlite3.Cursor (Modules/_sqlite/cursor.c).

A statement has always run one row ahead of what was fetched: with the last row it is over, and its lock gone.
"""
import re
import sys

from _extension_types import compiled

from sqlite3 import _unreachable
from sqlite3._conversions import PARSE_COLNAMES, bind_all, converters_of, row_of
from sqlite3._errors import DONE, ROW, InterfaceError, ProgrammingError, Warning, check
from sqlite3._program_lines import where

_MEANINGLESS = re.compile(r'(?:\s|--[^\n]*(?:\n|$)|/\*(?:[^*]|\*[^/])*\*/)*')
_CHANGING = ('INSERT', 'UPDATE', 'DELETE', 'REPLACE')


def _meaning(sql):
    """The text behind spaces and comments."""
    return sql[_MEANINGLESS.match(sql).end():]


def prepare(database, sql):
    """The statement, None for no more than comments; whether it changes rows."""
    if '\0' in sql:
        raise (ProgrammingError if sys.version_info >= (3, 11) else ValueError)(
            'the query contains a null character')
    code, statement, rest = database.prepare(sql)
    check(database, code)
    if _meaning(rest):
        statement.finalize()
        raise (ProgrammingError if sys.version_info >= (3, 11) else Warning)(
            'You can only execute one statement at a time.')
    return statement, _meaning(sql)[:7].upper().startswith(_CHANGING)


def _check_text(value, function, what):
    if isinstance(value, str):
        return
    if sys.version_info >= (3, 10):
        raise TypeError('%s() argument 1 must be str, not %s' % (function, type(value).__name__))
    if sys.version_info >= (3, 9):
        raise TypeError('argument 1 must be str, not ' + type(value).__name__)
    raise ValueError(what + ' parameter must be str')


class Cursor:
    _initialized = False
    _busy = False       # a call of one of its methods is under way
    _used_by = None, 0
    _is_iterated = False

    def __init__(self, connection, /):
        from sqlite3._connections import Connection
        if not isinstance(connection, Connection):
            raise TypeError('Cursor() argument 1 must be sqlite3.Connection, not ' + type(connection).__name__)
        self.connection = connection
        self.description = None
        self.lastrowid = None
        self.rowcount = -1
        self.arraysize = 1
        self.row_factory = None
        self._statement = None
        self._changes_rows = False
        self._converters = None
        self._was_reset = False
        self._closed = False
        self._initialized = True
        connection._check_thread()

    def _check(self):
        if not self._initialized:
            raise ProgrammingError('Base Cursor.__init__ not called.')
        if self._closed:
            raise ProgrammingError('Cannot operate on a closed cursor.')
        if self._busy:
            raise ProgrammingError('Recursive use of cursors not allowed.')
        self.connection._check()

    def execute(self, sql, parameters=(), /):
        """Executes an SQL statement."""
        return self._run(False, sql, (parameters,))

    def executemany(self, sql, seq_of_parameters, /):
        """Repeatedly executes an SQL statement."""
        return self._run(True, sql, seq_of_parameters)

    def _run(self, many, sql, sets):
        self._check()
        _check_text(sql, 'executemany' if many else 'execute', 'operation')
        _unreachable.close_all()
        self._used_by = where()
        self._is_iterated = False
        self._busy = True
        try:
            self._end_statement()
            self._was_reset = False
            self._execute(many, sql, iter(sets))
        except BaseException:
            self._end_statement()
            self.rowcount = -1
            raise
        finally:
            self._busy = False
        return self

    def _execute(self, many, sql, sets):
        database = self.connection._database
        self.description = None
        self.rowcount = -1
        self._statement, self._changes_rows = prepare(database, sql)
        if self._statement is None:
            return
        if many and (not self._changes_rows or self._statement.is_read_only()):
            raise ProgrammingError('executemany() can only execute DML statements.')
        if self._changes_rows:
            self.rowcount = 0
            self.connection._begin_implicitly()
        _unreachable.cursors.add(self)
        for parameters in sets:
            self._statement.reset()
            bind_all(self._statement, parameters)
            code = self._statement.step()
            check(database, code)
            self._describe()
            if self._changes_rows and code == DONE:
                self.rowcount += database.changes()
            if not many:
                self.lastrowid = database.last_row_id()
                if code == ROW:
                    return
            elif code == ROW:
                raise ProgrammingError('executemany() can only execute DML statements.')
        self._end_statement()

    def _describe(self):
        if self.description is not None or not self._statement.column_count():
            return
        detect_types = self.connection._detect_types
        self._converters = converters_of(self._statement, detect_types) if detect_types else None
        names = [self._statement.column_name(column) for column in range(self._statement.column_count())]
        if detect_types & PARSE_COLNAMES:
            names = [name.split('[')[0].rstrip() if '[' in name else name for name in names]
        self.description = tuple([(name, None, None, None, None, None, None) for name in names])

    def _end_statement(self):
        if self._statement is not None:
            self._statement.finalize()
            self._statement = None
            _unreachable.cursors.remove(self)

    def executescript(self, sql_script, /):
        """Executes multiple SQL statements at once."""
        self._check()
        if not isinstance(sql_script, str):
            if sys.version_info >= (3, 11):
                raise TypeError('executescript() argument must be str, not ' + type(sql_script).__name__)
            raise ValueError('script argument must be unicode.')
        if '\0' in sql_script:
            if sys.version_info >= (3, 11):
                raise ValueError('embedded null character')
            sql_script = sql_script[:sql_script.index('\0')]
        _unreachable.close_all()
        connection = self.connection
        connection._commit_before_script()
        self._was_reset = False
        rest = sql_script
        while _meaning(rest):
            code, statement, rest = connection._database.prepare(rest)
            check(connection._database, code)
            while statement is not None and code in (0, ROW):
                code = statement.step()
            if statement is not None:
                statement.finalize()
                check(connection._database, code)
        return self

    def __iter__(self):
        self._used_by = where()
        self._is_iterated = True
        return self

    def __next__(self):
        self._check()
        if self._was_reset:
            raise InterfaceError('Cursor needed to be reset because of commit/rollback and can no longer be fetched '
                                 'from.')
        if self._statement is None:
            raise StopIteration
        self._busy = True
        try:
            row = self._fetch()
        finally:
            self._busy = False
        return row if self.row_factory is None else self.row_factory(self, row)

    def _fetch(self):
        database = self.connection._database
        row = row_of(self._statement, self.connection.text_factory, self._converters)
        code = self._statement.step()
        if code == DONE:
            if self._changes_rows:
                self.rowcount = database.changes()
            self._end_statement()
        elif code != ROW:
            try:
                check(database, code)
            finally:
                self._end_statement()
        return row

    def fetchone(self):
        """Fetches one row from the resultset."""
        return next(self, None)

    def fetchmany(self, size=None):
        """Fetches several rows from the resultset."""
        rows = []
        for _ in range(self.arraysize if size is None else size):
            try:
                rows.append(self.__next__())
            except StopIteration:
                break
        return rows

    def fetchall(self):
        """Fetches all rows from the resultset."""
        return [*self]

    def setinputsizes(self, sizes, /):
        """Required by DB-API. Does nothing in sqlite3."""

    def setoutputsize(self, size, column=None, /):
        """Required by DB-API. Does nothing in sqlite3."""

    def close(self):
        """Closes the cursor."""
        if self._busy:
            raise ProgrammingError('Recursive use of cursors not allowed.')
        if not self._initialized:
            raise ProgrammingError('Base Cursor.__init__ not called.')
        self.connection._check()
        self._end_statement()
        self._closed = True


Cursor.__module__ = 'sqlite3'
compiled(Cursor)
