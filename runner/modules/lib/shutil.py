"""Models `shutil` on the files of the case."""
import fnmatch
import io
import os
import stat
import sys

import _unmodelled
if sys.version_info < (3, 9):
    import threading    # as bz2 does


class Error(OSError):
    pass


class SameFileError(Error):
    """The source and the destination are the same file."""


class SpecialFileError(OSError):
    pass


class ReadError(OSError):
    pass


def _same(a, b):
    return os.path.exists(b) and os.path.samefile(a, b)


def copyfileobj(fsrc, fdst, length=0):
    while True:
        data = fsrc.read(length or 65536)
        if not data:
            return
        fdst.write(data)


def copyfile(src, dst, *, follow_symlinks=True):
    if os.path.exists(src) and _same(src, dst):
        raise SameFileError(f'{src!r} and {dst!r} are the same file')
    for each in src, dst:
        if os.path.exists(each) and stat.S_ISFIFO(os.stat(each).st_mode):
            raise SpecialFileError(f'`{os.fspath(each)}` is a named pipe')
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with io.open(src, 'rb') as source, io.open(dst, 'wb') as target:
        copyfileobj(source, target)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    if not follow_symlinks and os.path.islink(src):
        return
    known = os.stat(src)
    os.utime(dst, (known.st_atime, known.st_mtime))
    os.chmod(dst, stat.S_IMODE(known.st_mode))


def _into(src, dst):
    return os.path.join(dst, os.path.basename(os.fspath(src))) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    if follow_symlinks or not os.path.islink(src):
        copymode(src, dst)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """For copytree: what of a folder's names it leaves out."""
    def _ignore_patterns(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}
    return _ignore_patterns


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    """Copies what it can, and tells then what it could not."""
    names = os.listdir(src)
    left_out = ignore(os.fspath(src), names) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for name in names:
        if name in left_out:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        try:
            link = os.readlink(source) if os.path.islink(source) else None
            if symlinks and link is not None:
                os.symlink(link, target)
            elif link is not None and ignore_dangling_symlinks and not os.path.exists(link):
                pass  # a relative one is looked for from the working directory
            elif os.path.isdir(source):
                copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as error:
            errors.extend(error.args[0])
        except OSError as error:
            errors.append((source, target, str(error)))
    if errors:
        raise Error(errors)
    return dst


def _remove_tree(path, failed):
    """Calls `failed` with the function that did not work, and where."""
    try:
        names = os.listdir(path)
    except OSError as error:
        if isinstance(error, NotADirectoryError):
            error.filename = path       # as it was given: a descriptor was listed
            failed(os.scandir, path, error)
        else:
            failed(os.open if os.path.lexists(path) else os.lstat, path, error)
            return
        names = ()
    for name in names:
        below = os.path.join(path, name)
        try:
            if os.path.isdir(below) and not os.path.islink(below):
                _remove_tree(below, failed)
            else:
                os.unlink(below)
        except OSError as error:
            failed(os.unlink, below, error)
    try:
        os.rmdir(path)
    except OSError as error:
        failed(os.rmdir, path, error)


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None):
    def failed(function, place, error):
        if ignore_errors:
            return
        if onexc is not None:
            onexc(function, place, error)
        elif onerror is not None:
            onerror(function, place, (type(error), error, error.__traceback__))
        else:
            raise error

    if os.path.islink(path):
        error = OSError('Cannot call rmtree on a symbolic link')
        if sys.version_info >= (3, 13):
            error.filename = path
        failed(os.path.islink, path, error)
    else:
        _remove_tree(path, failed)


def _is_inside(path, folder):
    return (os.path.abspath(path) + os.sep).startswith(os.path.abspath(folder) + os.sep)


def move(src, dst, copy_function=copy2):
    if os.path.isdir(dst):
        if _same(src, dst):
            os.rename(src, dst)
            return None
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip(os.sep)))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    else:
        target = dst
    if os.path.isdir(src) and _is_inside(target, src):
        raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
    os.rename(src, target) if os.path.lexists(src) else copy_function(src, target)
    return target


def get_terminal_size(fallback=(80, 24)):
    def given(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0

    columns, lines = given('COLUMNS'), given('LINES')
    if columns <= 0 or lines <= 0:
        try:
            found = os.get_terminal_size(sys.__stdout__.fileno())
        except (AttributeError, ValueError, OSError):
            found = fallback
        columns = columns if columns > 0 else found[0] or fallback[0]
        lines = lines if lines > 0 else found[1] or fallback[1]
    return os.terminal_size((columns, lines))


def which(cmd, mode=1, path=None):
    """Where the program is that the shell would run; of what the machine has, only the model's programs are known."""
    import _executables
    if os.path.dirname(cmd):
        return _executables.found_at(cmd, mode)
    if path is None:
        path = os.environ.get('PATH', '/bin:/usr/bin')
    for folder in path.split(':') if path else ():
        found = _executables.found_at(os.path.join(folder, cmd), mode)
        if found is not None:
            return found
    return None


_unmodelled_name = _unmodelled.attribute(globals(), {
    'what else is on the machine is not modelled': ('disk_usage', 'chown')})


def __getattr__(name):
    if name not in ('make_archive', 'unpack_archive', 'get_archive_formats', 'get_unpack_formats'):
        return _unmodelled_name(name)
    import _folder_archives
    found = getattr(_folder_archives, name)
    found.__module__ = __name__
    globals()[name] = found
    return found
