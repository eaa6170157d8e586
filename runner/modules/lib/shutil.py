"""Models the part of `shutil` that copies, moves and removes the files of the case."""
import io
import os
import sys
from collections import namedtuple

import _unmodelled
if sys.version_info < (3, 9):
    import threading    # as bz2 does


class Error(OSError):
    pass


class SameFileError(Error):
    pass


def copyfile(src, dst, *, follow_symlinks=True):
    with io.open(src, 'rb') as source, io.open(dst, 'wb') as target:
        target.write(source.read())
    return dst


def copy(src, dst, *, follow_symlinks=True):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(os.fspath(src)))
    return copyfile(src, dst)


copy2 = copy


def copyfileobj(fsrc, fdst, length=0):
    while True:
        data = fsrc.read(length or 65536)
        if not data:
            return
        fdst.write(data)


def copytree(src, dst, dirs_exist_ok=False):
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in os.listdir(src):
        source, target = os.path.join(src, name), os.path.join(dst, name)
        copytree(source, target) if os.path.isdir(source) else copyfile(source, target)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None):
    try:
        for name in os.listdir(path):
            below = os.path.join(path, name)
            rmtree(below) if os.path.isdir(below) else os.unlink(below)
        os.rmdir(path)
    except OSError:
        if not ignore_errors:
            raise


def move(src, dst, copy_function=copy2):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(os.fspath(src)))
    os.rename(src, dst)
    return dst


def get_terminal_size(fallback=(80, 24)):
    return namedtuple('terminal_size', 'columns lines')(*fallback)


__getattr__ = _unmodelled.attribute(globals(), {
    'what else is on the machine is not modelled': ('which', 'disk_usage', 'chown', 'make_archive', 'unpack_archive')})
