"""Models `linecache`: lines of the case itself and of the files that it makes."""
import os
import sys

from _frames import source_text
from _frames import unsupported


def getlines(filename, module_globals=None):
    text = source_text(filename)
    if text is None:
        import _files
        if filename.startswith('lib/'):
            unsupported('linecache: the source of the library')
        made = _files.content(os.path.abspath(filename))
        if made is None:
            return []
        text = made.data.decode()
    lines = text.splitlines(True)
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    return lines


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def clearcache():
    pass


def checkcache(filename=None):
    pass


def updatecache(filename, module_globals=None):
    return getlines(filename, module_globals)


def lazycache(filename, module_globals):
    return False
