"""Models `dbm`: a dictionary of bytes in files, by the kind that the files are of.

All versions: a new one is of dbm.sqlite3 from 3.13 on, and before of dbm.dumb, as on an interpreter that was built
without the libraries for the other kinds (which some machines have).
"""
import io
import os
import sys


class error(Exception):
    pass


error = (error, OSError)
_defaultmod = None
_NO_SUCH = "db file doesn't exist; use 'c' or 'n' flag to create a new db"


def _module(name):
    return __import__(name, fromlist=['open'])


def open(file, flag='r', mode=0o666):
    global _defaultmod
    if _defaultmod is None:
        _defaultmod = _module('dbm.sqlite3' if sys.version_info >= (3, 13) else 'dbm.dumb')
    kind = whichdb(file) if 'n' not in flag else None
    if kind == '':
        raise error[0]('db type could not be determined')
    if kind is None and 'c' not in flag and 'n' not in flag:
        raise error[0](_NO_SUCH)
    if kind == 'dbm.sqlite3' and sys.version_info < (3, 13):
        raise error[0](f'db type is {kind}, but the module is not available')
    return (_defaultmod if kind is None else _module(kind)).open(file, flag, mode)


def whichdb(filename):
    """The module for a file; None if there is none, '' if it is of none."""
    name = os.fsdecode(filename)
    if os.path.exists(name + '.dat') and os.path.exists(name + '.dir'):
        with io.open(name + '.dir', 'rb') as index:
            if index.read(1) in (b'', b"'", b'"'):
                return 'dbm.dumb'
    if not os.path.exists(name):
        return None
    with io.open(name, 'rb') as content:
        return 'dbm.sqlite3' if content.read(16) == b'SQLite format 3\0' and sys.version_info >= (3, 13) else ''
