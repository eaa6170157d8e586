"""Models the paths of Windows in `pathlib`, where they are only text."""
import ntpath
import pathlib
import sys

from _pure_paths import PurePath

_SINCE_3_12 = sys.version_info >= (3, 12)
_SINCE_3_13 = sys.version_info >= (3, 13)


def _split_windows(path):
    path = path.replace('/', '\\')
    drive, rest = ntpath.splitdrive(path)
    root = '\\' if rest.startswith('\\') else ''
    if not _SINCE_3_12 and drive.startswith('\\') and not drive.rpartition('\\')[0].strip('\\'):
        return '', '\\', path.lstrip('\\')      # a host without a share
    if not root and drive.startswith('\\') and not drive.endswith('\\'):
        places = drive.split('\\')
        if len(places) == 4 and places[2] not in '?.' or len(places) == 6:
            root = '\\'     # of a share
    return drive, root, rest


class PureWindowsPath(PurePath):
    _system = ntpath
    _split = staticmethod(_split_windows)
    if _SINCE_3_13:
        parser = ntpath

    def _key(self):
        return self._text.lower()

    def _folded(self, text):
        return text.lower()

    def is_absolute(self):
        return ntpath.isabs(self) if _SINCE_3_13 else bool(self.drive and self.root)

    def _is_reserved(self):
        if not self._names or self.drive.startswith('\\\\'):
            return False
        return self._names[-1].partition('.')[0].partition(':')[0].rstrip(' ').upper() in ntpath._DEVICES


class WindowsPath(pathlib.Path, PureWindowsPath):

    def __new__(cls, *parts):
        refusal = pathlib.UnsupportedOperation if _SINCE_3_13 else NotImplementedError
        raise refusal('cannot instantiate %r on your system' % cls.__name__)


PureWindowsPath.__module__ = WindowsPath.__module__ = 'pathlib'
