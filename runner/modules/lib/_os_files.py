"""The functions of `os` that are about the files of the case (_files) and in C; `os` takes them from here when they are
used.
"""
import os
import sys

import _descriptors
import _file_objects
import _file_tree
import _files
import _named_pipes
import _os
import _stat_results
from _extension_types import compiled
from _frames import unsupported
from _stat_results import stat_result
from _system_calls import check

__name__ = 'posix'  # which defines them

O_RDONLY, O_WRONLY, O_RDWR = 0, 1, 2
O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_NONBLOCK, O_CLOEXEC = 0o100, 0o200, 0o1000, 0o2000, 0o4000, 0o2000000
_O_DIRECTORY = 0o200000
_FIRST_OF_FOLDER, _MOST_FOLDERS = 1 << 32, (1 << 31) - 1
_NO_TIMES = (0, 0, 0)      # of folders, and of what is no file
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1


def open(path, flags, mode=0o777, *, dir_fd=None):
    if os.fsdecode(path).startswith('/dev/pts/'):
        import _os_terminals
        return _os_terminals.open_slave(path, flags)
    where = _files.whole(path)
    if where == os.devnull:
        fd = _descriptors.null()
    elif _files.is_folder(where):
        if flags & 3 != O_RDONLY or flags & O_CREAT:
            _files.refuse(21, path)
        fd = _descriptors.null()    # to be synchronized, which is all that a program does with it
    else:
        fd = _opened(where, path, flags, mode)
    if fd < 0:
        _files.refuse(-fd, path)
    return fd


def _opened(where, path, flags, mode):
    """The descriptor of what is no folder, or an error."""
    if flags & _O_DIRECTORY:
        _files.refuse(20 if _files.exists(where) else 2, path)
    writes = flags & 3 != O_RDONLY
    content = _files.content(where)
    if content is None:
        content = _files.make(where, path, mode) if flags & O_CREAT else _files.find(where, path)
    elif flags & O_CREAT and flags & O_EXCL:
        _files.refuse(17, path)
    elif flags & O_TRUNC and writes and not _named_pipes.is_one(content):
        content.data = b''
    if _named_pipes.is_one(content):
        return _named_pipes.opened(content, flags)
    return content.opened(flags & 3 != O_WRONLY, writes, bool(flags & O_APPEND))


def _names_in_proc(path):
    if not os.fspath(path).startswith('/proc/'):
        return None
    import _proc
    return _proc.names_in(path)


def listdir(path='.'):
    names = _names_in_proc(path)
    return _files.names_in(_files.whole(path), path) if names is None else names


@compiled
class DirEntry:
    __module__ = 'posix'

    def __init__(self, folder, name):
        self.name = name
        self.path = os.path.join(folder, name)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return '<DirEntry %r>' % self.name

    def is_symlink(self):
        return os.path.islink(self.path)

    def is_dir(self, *, follow_symlinks=True):
        return os.path.isdir(self.path) and (follow_symlinks or not self.is_symlink())

    def is_file(self, *, follow_symlinks=True):
        return os.path.isfile(self.path) and (follow_symlinks or not self.is_symlink())

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)


@compiled
class ScandirIterator:
    __module__ = 'posix'
    __slots__ = ('_entries',)

    def __init__(self, entries):
        self._entries = entries

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path='.'):
    names = _names_in_proc(path)
    if names is None:
        names = _files.names_in(_files.whole(path), path)
    return ScandirIterator(iter([DirEntry(os.fspath(path), name) for name in names]))


def mkdir(path, mode=0o777):
    _files.make_folder(_files.whole(path), path)


def remove(path):
    _files.remove(_files.whole(path, False), path)


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    _files.make_link(os.fspath(src), _files.whole(dst, False), (src, dst))


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    # Before 3.14 by link(2), which does not follow symbolic links, whatever is said of them.
    follows = follow_symlinks and sys.version_info >= (3, 14)
    _files.add_name(_files.whole(src, follows), _files.whole(dst, False), src, dst)


def readlink(path, *, dir_fd=None):
    where = _files.whole(path, False)
    target = _files.link_target(where)
    if target is None:
        if not _files.exists(where):
            _files.check_parent(where, path)
            _files.refuse(2, path)
        _files.refuse(22, path)
    return target


def unlink(path):
    _files.remove(_files.whole(path, False), path)


def rmdir(path):
    _files.remove_folder(_files.whole(path, False), path)


def rename(src, dst):
    _files.rename(_files.whole(src, False), _files.whole(dst, False), src, dst)


def replace(src, dst):
    rename(src, dst)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    if isinstance(path, int):
        return fstat(path)
    return _stat_at(_files.whole(path, follow_symlinks), path)


def _stat_at(where, path):
    if where == os.devnull:
        return _stat_results.of(0o20666, _NUMBER_OF_NULL, 1, 0, 0, 0, _NO_TIMES)
    if _files.is_folder(where):
        return _stat_results.of(0o40755, _number_of_folder(where), 2, os.getuid(), os.getgid(), 4096, _NO_TIMES)
    return _stat_of(_files.find(where, path))


_NUMBER_OF_NULL = 4     # as the kernel gives it


def _number_of_folder(path):
    """Which no other one has, and no file."""
    number = 1
    for byte in path.encode():
        number = (number << 8 | byte) % _MOST_FOLDERS
    return _FIRST_OF_FOLDER + number


def _stat_of(content):
    kind = 0 if content.mode & _files.KINDS else 0o100000
    return _stat_results.of(kind | content.mode, content.number, content.links, os.getuid(), os.getgid(), content.size,
                            content.times)


def fstat(fd):
    if _file_objects.content_of_descriptor(fd) is None:
        if not _descriptors.is_open(fd):
            raise OSError(9, 'Bad file descriptor')
        if number := _file_tree.pipe_number(fd):
            return _stat_of(_files.of_number(number))
        if os.isatty(fd):
            mode = 0o20666 if os.ttyname(fd) == '/dev/ptmx' else 0o20620
            return _stat_results.of(mode, 1, 1, os.getuid(), os.getgid(), 0, _NO_TIMES)
        if fd > 2:
            mode = 0o10600 if isinstance(_descriptors.kind(fd), int) else 0o140777  # a pipe, or a socket
            return _stat_results.of(mode, 1, 1, os.getuid(), os.getgid(), 0, _NO_TIMES)
    return _stat_of(_content_behind(fd))


def _content_of(path):
    """Of a path, or of a descriptor."""
    return _content_behind(path) if isinstance(path, int) else _files.find(_files.whole(path), path)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    for name, given, form in (('times', times, 'either a tuple of two ints or None'),
                              ('ns', ns, 'a tuple of two ints')):
        if given is not None and not (isinstance(given, tuple) and len(given) == 2):
            raise TypeError("utime: '%s' must be %s" % (name, form))
    content = _content_of(path)
    if times is not None:
        # Each part by itself: there is more behind the point than a float of the whole could keep.
        ns = [int(part // 1) * 10 ** 9 + int(part % 1 * 1e9) for part in times]
    content.times = ns if ns is not None else (_files.now(),) * 2


def _content_behind(fd):
    content = _file_objects.content_of_descriptor(fd)
    if content is None:
        unsupported('the state of a descriptor that is no file of the program')
    return content


def lstat(path, *, dir_fd=None):
    return fstat(path) if isinstance(path, int) else _stat_at(_files.whole(path, False), path)


def access(path, mode):
    where = _files.whole(path)
    if where == os.devnull:
        return mode & X_OK == 0
    # Who may do everything, may execute only what somebody may execute.
    return _files.exists(where) and (mode & X_OK == 0 or stat(path).st_mode & 0o111 != 0)


def fsync(fd):
    if not _descriptors.is_open(fd if isinstance(fd, int) else fd.fileno()):
        check(-9)


def getcwdb():
    return os.fsencode(os.getcwd())


def lseek(fd, position, whence, /):
    return check(_descriptors.seek(fd, position, whence))


def ftruncate(fd, length, /):
    _content_behind(fd).truncate(length)


def truncate(path, length):
    _content_of(path).truncate(length)


def chmod(path, mode):
    if isinstance(path, int) or not _files.is_folder(_files.whole(path)):
        content = _content_of(path)
        content.mode = content.mode & _files.KINDS | mode & 0o7777


def chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True):
    """To whom it belongs already; nobody else's are the case's to give away."""
    if isinstance(path, int):
        fstat(path)
    else:
        stat(path, follow_symlinks=follow_symlinks)
    if uid not in (-1, os.getuid()) or gid not in (-1, os.getgid()):
        if isinstance(path, int):
            check(-1)
        _files.refuse(1, path)


def lchown(path, uid, gid):
    chown(path, uid, gid, follow_symlinks=False)


def fchown(fd, uid, gid):
    chown(fd, uid, gid)


def fchmod(fd, mode):
    if not _descriptors.is_open(fd) and _file_objects.content_of_descriptor(fd) is None:
        raise OSError(9, 'Bad file descriptor')
    chmod(fd, mode)


def umask(mask):
    before = _os.umask()
    _os.set_umask(mask & 0o777)
    return before
