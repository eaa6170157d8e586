"""Models `linecache`: the lines of the program's own file and of files that it made."""
import _frames

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

cache = {}


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    if filename not in cache:
        lines = updatecache(filename, module_globals)
        if not lines:
            return []
    return cache[filename][2]


def updatecache(filename, module_globals=None):
    if filename.startswith('lib/'):
        _frames.unsupported('linecache: the source of the library')
    try:
        with open(filename) as file:
            text = file.read()
    except OSError:
        return []
    lines = text.splitlines(True)
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = len(text), None, lines, filename
    return lines


def lazycache(filename, module_globals):
    return False


def clearcache():
    cache.clear()


def checkcache(filename=None):
    if filename is None:
        cache.clear()
    else:
        cache.pop(filename, None)
