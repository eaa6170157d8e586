"""Statements and connections that the program has dropped while they hold locks.

CPython deallocates a cursor with its last reference: its statement is reset. A connection goes the same way, with its
transaction rolled back, up to 3.10; from 3.11 on it has a cache of statements that refers back to it, so it stays until
gc.collect() (or a collection that comes by itself, which is not modelled).  Nothing is deallocated here, so who may
need a lock first looks for those that the program can't get at any more.
"""
import gc
import linecache
import re
import sys

import _sqlite_library
from _frames import is_reachable, running_line

# Cursors with a statement under way; connections that have been opened and not closed.
cursors = _sqlite_library.make_registry()
connections = _sqlite_library.make_registry()

_ASIDE = 'lib/sqlite3/'
_CALL = re.compile(r'\s*[\w.]+\.execute\w*\(')


def _indentation(line):
    return len(line) - len(line.lstrip())


def _is_in_loop(lines, start, line):
    """Whether the line is in the body of a `for` statement of the line *start*."""
    if line < start or len(lines) < line or not lines[start - 1].lstrip().startswith(('for ', 'async for ')):
        return False
    depth = _indentation(lines[start - 1])
    return all(_indentation(each) > depth for each in lines[start:line] if each.strip())


def _drops_at_once(text):
    """Whether a statement of the line drops what execute() answers, or others follow it on the line."""
    return ';' in text or _CALL.match(text) is not None


def _is_used(thing):
    """Whether the statement that used it last still runs: it may have it where nothing else refers to it."""
    frame, line = thing._used_by
    now = None if frame is None else running_line(frame)
    if now is None:
        return False
    lines = linecache.getlines(frame.f_code.co_filename)
    if thing._is_iterated:
        return now == line or _is_in_loop(lines, line, now)
    return now == line and not (line <= len(lines) and _drops_at_once(lines[line - 1]))


def _is_dropped(thing):
    return not thing._busy and not _is_used(thing) and not is_reachable(thing, _ASIDE)


def close_all():
    for cursor in cursors.members():
        if _is_dropped(cursor):
            cursor._end_statement()
    if sys.version_info < (3, 11):
        _close_connections()


def _close_connections():
    for connection in connections.members():
        if connection._holds_locks() and not _has_live_cursor(connection) and _is_dropped(connection):
            connection._close()


def _has_live_cursor(connection):
    return any(cursor.connection is connection for cursor in cursors.members())


gc._closers += (close_all, _close_connections)
