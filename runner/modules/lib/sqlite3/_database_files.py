"""The files of the case that databases and their journals are in: the library has their content, open() sees it too."""
import os

import _file_tree
import _files
import _os
import _sqlite_library
from _frames import unsupported

from sqlite3 import _unreachable


class _DatabaseContent(_files.Content):

    """What is there is the library's; descriptors get it when they read."""
    data = property(lambda self: self._file.bytes(), lambda self, data: self._file.replace(data))
    size = property(lambda self: len(self._file.bytes()))

    def before_reading(self):
        _file_tree.store(self.number, self._file.bytes(), self.times[1])

    def after_writing(self):
        self._file.replace(_file_tree.data(self.number))


_opened = 0     # how many times the library has opened one


def opened():
    return _opened


def check_not_forked():
    if _os.is_forked():
        unsupported('a database in a file that a forked process uses')


def _open(path, may_create):
    """The library's handle of the file; None if it can't be opened."""
    global _opened
    check_not_forked()
    _opened += 1
    path = _files.whole(path)
    content = _files.content(path)
    if content is None:
        if not may_create or _files.is_folder(path):
            return None
        try:
            content = _files.make(path, path)
        except OSError:
            return None
    if not isinstance(content, _DatabaseContent):
        file = _sqlite_library.make_file(content.data)
        content.__class__ = _DatabaseContent
        content._file = file
    return content._file


def _exists(path):
    return _files.content(_files.whole(path)) is not None


def _remove(path):
    _files.remove(_files.whole(path), path)


files = _sqlite_library.make_files(_open, _exists, _remove, os.path.abspath, _unreachable.close_all)
