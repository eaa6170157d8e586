"""Models CPython's sqlite3, 3.8 to 3.14, on the SQLite library itself (native/sqlite/module.cpp).

A database is in memory or in a file of the case (_database_files); it may be used by its own native thread only, which
C code asks for, whatever a patch has made of threading.get_ident(): greenlets of one native thread are one thread to
it.  The library's calls, and its sleeping while it waits for a lock, stop the whole native thread in virtual time.
Left out: blobs, authorizers, progress handlers, window functions, extensions, shared caches of
files, the files of a forked process.
"""
import sys as _sys

from sqlite3.dbapi2 import *
from sqlite3.dbapi2 import adapters, converters

if (3, 12) <= _sys.version_info < (3, 14):
    from sqlite3.dbapi2 import __getattr__
