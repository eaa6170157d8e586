"""Models dbm.sqlite3: a dictionary of bytes in the one table of a database.  Python 3.13 and later."""
import collections.abc
import os
import sqlite3

_STATEMENTS = {
    'make': 'CREATE TABLE IF NOT EXISTS Dict (key BLOB UNIQUE NOT NULL, value BLOB NOT NULL)',
    'count': 'SELECT COUNT (key) FROM Dict', 'keys': 'SELECT key FROM Dict',
    'find': 'SELECT value FROM Dict WHERE key = CAST(? AS BLOB)',
    'store': 'REPLACE INTO Dict (key, value) VALUES (CAST(? AS BLOB), CAST(? AS BLOB))',
    'delete': 'DELETE FROM Dict WHERE key = CAST(? AS BLOB)'}
_MODES = {'r': 'ro', 'w': 'rw', 'c': 'rwc', 'n': 'rwc'}


class error(OSError):
    pass


class _Database(collections.abc.MutableMapping):

    def __init__(self, path, /, *, flag, mode):
        if hasattr(self, '_cx'):
            raise error('DBM object does not support reinitialization')
        if flag not in _MODES:
            raise ValueError(f"Flag must be one of 'r', 'w', 'c', or 'n', not {flag!r}")
        path = os.path.abspath(os.fsdecode(path))
        if flag == 'n' and os.path.exists(path):
            os.unlink(path)
        if flag in 'cn' and not os.path.exists(path):
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, mode))
        try:
            self._cx = sqlite3.connect(f'file:{path}?mode={_MODES[flag]}', isolation_level=None, uri=True)
        except sqlite3.Error as failure:
            raise error(str(failure))
        if flag in 'cn':
            self._execute('make')

    def _execute(self, statement, *values):
        if not self._cx:
            raise error('DBM object has already been closed')
        try:
            return self._cx.execute(_STATEMENTS[statement], values)
        except sqlite3.Error as failure:
            raise error(str(failure))

    def __len__(self):
        return self._execute('count').fetchone()[0]

    def __getitem__(self, key):
        row = self._execute('find', key).fetchone()
        if not row:
            raise KeyError(key)
        return row[0]

    def __setitem__(self, key, value):
        self._execute('store', key, value)

    def __delitem__(self, key):
        if not self._execute('delete', key).rowcount:
            raise KeyError(key)

    def __iter__(self):
        for row in self._execute('keys'):
            yield row[0]

    def close(self):
        if self._cx:
            self._cx.close()
            self._cx = None

    def keys(self):
        return list(super().keys())

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


def open(filename, /, flag='r', mode=0o666):
    return _Database(filename, flag=flag, mode=mode)
