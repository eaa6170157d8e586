"""Models `filecmp`: whether files are equal, and what two folders have in common.  All versions."""
import os
import stat
import sys

__all__ = ['clear_cache', 'cmp', 'dircmp', 'cmpfiles', 'DEFAULT_IGNORES']

BUFSIZE = 8 * 1024
DEFAULT_IGNORES = ['RCS', 'CVS', 'tags', '.git', '.hg', '.bzr', '_darcs', '__pycache__']
_MOST_KNOWN = 100

_cache = {}     # (both names, both states): whether they are equal


def clear_cache():
    _cache.clear()


def cmp(f1, f2, shallow=True):
    first, second = _state(f1), _state(f2)
    if first[0] != stat.S_IFREG or second[0] != stat.S_IFREG:
        return False
    if shallow and first == second:
        return True
    if first[1] != second[1]:
        return False
    key = (f1, f2, first, second)
    if key not in _cache:
        outcome = _have_same_content(f1, f2)
        if len(_cache) > _MOST_KNOWN:
            clear_cache()
        _cache[key] = outcome
    return _cache[key]


def _state(path):
    known = os.stat(path)
    return stat.S_IFMT(known.st_mode), known.st_size, known.st_mtime


def _have_same_content(f1, f2):
    with open(f1, 'rb') as first, open(f2, 'rb') as second:
        return first.read() == second.read()


def cmpfiles(a, b, common, shallow=True):
    """(those that are equal, those that differ, those that cannot be compared)"""
    found = ([], [], [])
    for name in common:
        try:
            place = 0 if cmp(os.path.join(a, name), os.path.join(b, name), shallow) else 1
        except (OSError, ValueError):
            place = 2
        found[place].append(name)
    return found


_REPORTED = (('same_files', 'Identical files'), ('diff_files', 'Differing files'),
             ('funny_files', 'Trouble with common files'), ('common_dirs', 'Common subdirectories'),
             ('common_funny', 'Common funny cases'))


class dircmp:
    """What the two have in common is found out when it is asked for."""

    def __init__(self, a, b, ignore=None, hide=None, **options):
        if sys.version_info < (3, 13) and options or options.keys() - {'shallow'}:
            raise TypeError(f"dircmp.__init__() got an unexpected keyword argument {next(iter(options))!r}")
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self._options = options

    def phase0(self):
        skipped = (*self.hide, *self.ignore)
        self.left_list = sorted(name for name in os.listdir(self.left) if name not in skipped)
        self.right_list = sorted(name for name in os.listdir(self.right) if name not in skipped)

    def phase1(self):
        self.common = [name for name in self.left_list if name in self.right_list]
        self.left_only = [name for name in self.left_list if name not in self.right_list]
        self.right_only = [name for name in self.right_list if name not in self.left_list]

    def phase2(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            try:
                kinds = {stat.S_IFMT(os.stat(os.path.join(folder, name)).st_mode) for folder in (self.left, self.right)}
            except (OSError, ValueError):
                kinds = set()
            if kinds == {stat.S_IFDIR}:
                self.common_dirs.append(name)
            elif kinds == {stat.S_IFREG}:
                self.common_files.append(name)
            else:
                self.common_funny.append(name)

    def phase3(self):
        found = cmpfiles(self.left, self.right, self.common_files, *self._options.values())
        self.same_files, self.diff_files, self.funny_files = found

    def phase4(self):
        kind = self.__class__ if sys.version_info >= (3, 10) else dircmp
        self.subdirs = {name: kind(os.path.join(self.left, name), os.path.join(self.right, name), self.ignore,
                                   self.hide, **self._options) for name in self.common_dirs}

    def phase4_closure(self):
        self.phase4()
        for each in self.subdirs.values():
            each.phase4_closure()

    methodmap = dict(subdirs=phase4, same_files=phase3, diff_files=phase3, funny_files=phase3, common_dirs=phase2,
                     common_files=phase2, common_funny=phase2, common=phase1, left_only=phase1, right_only=phase1,
                     left_list=phase0, right_list=phase0)

    def __getattr__(self, attr):
        if attr not in self.methodmap:
            raise AttributeError(attr)
        self.methodmap[attr](self)
        return getattr(self, attr)

    def report(self):
        print('diff', self.left, self.right)
        for names, folder in ((self.left_only, self.left), (self.right_only, self.right)):
            if names:
                names.sort()
                print('Only in', folder, ':', names)
        for attribute, text in _REPORTED:
            names = getattr(self, attribute)
            if names:
                names.sort()
                print(text, ':', names)

    def report_partial_closure(self):
        self.report()
        for each in self.subdirs.values():
            print()
            each.report()

    def report_full_closure(self):
        self.report()
        for each in self.subdirs.values():
            print()
            each.report_full_closure()
