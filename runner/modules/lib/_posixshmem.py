"""Models `_posixshmem`: shared memory by its name, which is a file of the folder that Linux keeps it in."""
import os

import _files

_FOLDER = '/dev/shm'


def _path(name):
    return _FOLDER + '/' + name.lstrip('/')


def shm_open(path, flags, mode=511):
    try:
        return os.open(_path(path), flags | os.O_CLOEXEC, mode)
    except OSError as error:
        _files.refuse(error.errno, path)


def shm_unlink(path):
    try:
        os.unlink(_path(path))
    except OSError as error:
        _files.refuse(error.errno, path)
