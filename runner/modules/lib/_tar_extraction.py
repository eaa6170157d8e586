"""How tarfile.TarFile makes files of its members.

All versions; left out: owners other than the case's own, devices.
"""
import io
import os
import shutil
import sys

from _frames import unsupported
from _tar_filters import NAMED
from _tar_filters import FilterError
from _tar_filters import data_filter
from _tar_filters import fully_trusted_filter

__name__ = 'tarfile'    # what it defines is that one's

_TAKES_FILTER = not (3, 11) <= sys.version_info < (3, 11, 4)


class Extracting:
    extraction_filter = staticmethod(data_filter) if sys.version_info >= (3, 14) else None

    def _filter(self, filter):
        if filter is None:
            filter = self.extraction_filter
            if filter is not None:
                return filter
            if sys.version_info >= (3, 12):
                import warnings
                warnings.warn('Python 3.14 will, by default, filter extracted tar archives and reject files or modify '
                              'their metadata. Use the filter argument to control this behavior.', DeprecationWarning,
                              stacklevel=3)
            return fully_trusted_filter
        if callable(filter):
            return filter
        if filter not in NAMED:
            raise ValueError(f'filter {filter!r} not found')
        return NAMED[filter]

    def extractall(self, path='.', members=None, *, numeric_owner=False, **options):
        chosen = self._filter(_given_filter('extractall', options))
        folders = []
        for member in self if members is None else members:
            info = self._filtered(member, chosen, path)
            if info is not None:
                self._extract(info, path, not info.isdir())
                if info.isdir():
                    folders.append(info)
        for info in sorted(folders, key=lambda each: each.name, reverse=True):
            self._set_attributes(info, os.path.join(path, info.name))

    def extract(self, member, path='', set_attrs=True, *, numeric_owner=False, **options):
        info = self._filtered(member, self._filter(_given_filter('extract', options)), path)
        if info is not None:
            self._extract(info, path, set_attrs)

    def _filtered(self, member, chosen, path):
        info = self.getmember(member) if isinstance(member, str) else member
        try:
            return chosen(info, path)
        except FilterError as error:
            if self.errorlevel > 0:
                raise
            self._dbg(1, 'tarfile: %s %s' % (type(error).__name__, error))
            return info

    def _extract(self, info, path, sets_attributes):
        self._check('r')
        target = os.path.join(path, info.name).rstrip('/')
        above = os.path.dirname(target)
        if above and not os.path.exists(above):
            os.makedirs(above)
        if info.isdir():
            os.makedirs(target, 0o700, exist_ok=True)
        elif info.issym():
            if os.path.lexists(target):
                os.unlink(target)
            os.symlink(info.linkname, target)
        elif info.islnk():
            source = os.path.join(path, info.linkname)
            if os.path.exists(source):
                os.link(source, target)
            else:
                self._write(self._link_target(info), target)
        elif info.isdev():
            unsupported('tarfile: special files')
        else:
            self._write(info, target)
        if sets_attributes and not info.issym():
            self._set_attributes(info, target)

    def _write(self, info, target):
        with self.fileobject(self, info) as source, io.open(target, 'wb') as content:
            shutil.copyfileobj(source, content)

    @staticmethod
    def _set_attributes(info, target):
        if info.mode is not None:
            os.chmod(target, info.mode & 0o7777)
        if info.mtime is not None and not info.isdir():
            os.utime(target, (info.mtime, info.mtime))

    def _link_target(self, info):
        name = os.path.join(os.path.dirname(info.name), info.linkname) if info.issym() else info.linkname
        for member in reversed(self.getmembers()):
            if os.path.normpath(member.name) == os.path.normpath(name) and member is not info:
                return member
        raise KeyError('linkname %r not found' % name)

    def extractfile(self, member):
        self._check('r')
        info = self.getmember(member) if isinstance(member, str) else member
        if info.islnk() or info.issym():
            return self.extractfile(self._link_target(info))
        return None if info.isdir() or info.isdev() else self.fileobject(self, info)


def _given_filter(method, options):
    unknown = options.keys() - ({'filter'} if _TAKES_FILTER else ())
    if unknown:
        raise TypeError(f'TarFile.{method}() got an unexpected keyword argument {next(iter(unknown))!r}')
    return options.get('filter')
