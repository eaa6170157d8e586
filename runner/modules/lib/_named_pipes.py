"""Named pipes in the tree of files: how they are made and opened (modules/descriptors/named_pipes.cpp).

Opening one blocks the native thread until somebody has opened the other end.
"""
import os

import _descriptors
import _file_tree
import _files
import _os
from _system_calls import check

__name__ = 'posix'

_PARTNER = 256      # as _descriptors knows it


def mkfifo(path, mode=0o666, *, dir_fd=None):
    where = _files.whole(path, False)
    if _files.exists(where):
        check(-17)      # which does not tell where, unlike those of other functions
    if not _files.is_folder(os.path.dirname(where)):
        check(-20 if _files.exists(os.path.dirname(where)) else -2)
    _file_tree.make(where, _files.PIPE | mode & 0o7777 & ~_os.umask(), _files.now())


def is_one(content):
    return content.mode & _files.KINDS == _files.PIPE


def opened(content, flags):
    """A descriptor, or an error."""
    access = flags & 3
    fd = _file_tree.open_named_pipe(content.number, access != os.O_WRONLY, access != os.O_RDONLY,
                                      bool(flags & os.O_NONBLOCK))
    if fd < 0:
        return fd
    try:
        if not flags & os.O_NONBLOCK:
            _descriptors.wait(((fd, _PARTNER),), None)
    except BaseException:   # of a signal's handler
        _descriptors.close(fd)
        raise
    return _file_tree.give_number(fd)
