"""Models `glob` on the files of the case."""
import fnmatch
import os
import re
import sys

_MAGIC = re.compile('[*?[]')


def has_magic(s):
    return _MAGIC.search(os.fsdecode(s)) is not None


def escape(pathname):
    escaped = re.sub('([*?[])', r'[\1]', os.fsdecode(pathname))
    return os.fsencode(escaped) if isinstance(pathname, bytes) else escaped


class _Search:

    def __init__(self, root, recursive, hidden):
        self.root, self.recursive, self.hidden = root, recursive, hidden

    def _place(self, path):
        return os.path.join(self.root, path) if self.root else path

    def _names(self, folder, only_folders):
        try:
            names = os.listdir(self._place(folder) or os.curdir)
        except OSError:
            return []
        if only_folders:
            return [name for name in names if os.path.isdir(self._place(os.path.join(folder, name)))]
        return names

    def _shows(self, name, pattern=''):
        return self.hidden or name[0] != '.' or pattern[:1] == '.'

    def _below(self, folder, only_folders):
        """All that is in it and below it, hidden parts apart, by paths from there."""
        for name in self._names(folder, only_folders):
            if self._shows(name):
                yield name
                for rest in self._below(os.path.join(folder, name), only_folders):
                    yield os.path.join(name, rest)

    def _matches(self, folder, pattern, only_folders):
        if self.recursive and pattern == '**':
            if not folder or os.path.isdir(self._place(folder)):
                yield ''
            yield from self._below(folder, only_folders)
        elif _MAGIC.search(pattern):
            names = self._names(folder, only_folders)
            yield from fnmatch.filter([name for name in names if self._shows(name, pattern)], pattern)
        elif not pattern:
            if os.path.isdir(self._place(folder)):
                yield ''
        elif os.path.lexists(self._place(os.path.join(folder, pattern))):
            yield pattern

    def paths(self, pattern, only_folders=False):
        folder, last = os.path.split(pattern)
        if not _MAGIC.search(pattern):
            if os.path.lexists(self._place(pattern)) if last else os.path.isdir(self._place(folder)):
                yield pattern
            return
        folders = [folder]
        if folder and folder != pattern and _MAGIC.search(folder):
            folders = self.paths(folder, True)
        for each in folders:
            for name in self._matches(each, last, only_folders):
                yield os.path.join(each, name)


def _found(pathname, root_dir, recursive, hidden):
    pattern = os.fsdecode(pathname)
    for path in _Search(root_dir and os.fsdecode(root_dir), recursive, hidden).paths(pattern):
        if path:    # `**` finds also where it begins
            yield os.fsencode(path) if isinstance(pathname, bytes) else path


if sys.version_info >= (3, 11):
    def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
        return _found(pathname, root_dir, recursive, include_hidden)
elif sys.version_info >= (3, 10):
    def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False):
        return _found(pathname, root_dir, recursive, False)
else:
    def iglob(pathname, *, recursive=False):
        return _found(pathname, None, recursive, False)


def glob(pathname, **options):
    return list(iglob(pathname, **options))
