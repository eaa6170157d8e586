"""The functions of `os` that go through folders, which are in Python and call those in C (_os_files); `os` takes them
from here when they are used.
"""
import os

__name__ = 'os'


def walk(top, topdown=True, onerror=None, followlinks=False):
    try:
        names = os.listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [name for name in names if os.path.isdir(os.path.join(top, name))]
    found = os.fspath(top), folders, [name for name in names if name not in folders]
    if topdown:
        yield found
    # The program may have changed the list of folders.
    for name in folders:
        below = os.path.join(top, name)
        if followlinks or not os.path.islink(below):
            yield from walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield found


def makedirs(name, mode=0o777, exist_ok=False):
    above, last = os.path.split(name)
    if not last:
        above, last = os.path.split(above)
    if above and last and not os.path.exists(above):
        try:
            makedirs(above, exist_ok=exist_ok)
        except FileExistsError:
            pass    # another one was faster
        if last == os.curdir:
            return
    try:
        os.mkdir(name, mode)
    except OSError:
        if not exist_ok or not os.path.isdir(name):
            raise


def removedirs(name):
    """The folder, and those above it that are empty then."""
    os.rmdir(name)
    above = os.path.dirname(name.rstrip('/'))
    while above:
        try:
            os.rmdir(above)
        except OSError:
            break
        above = os.path.dirname(above)


def renames(old, new):
    above = os.path.dirname(new)
    if above and not os.path.exists(above):
        os.makedirs(above)
    os.rename(old, new)
    if os.path.dirname(old):
        try:
            removedirs(os.path.dirname(old))
        except OSError:
            pass
