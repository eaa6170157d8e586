"""Standard input of a program that was started with something to read there: lines from descriptor 0."""
import sys

import _descriptors
from _streams import Stream
from _system_calls import read


class _Descriptor:

    def fileno(self):
        return 0

    def recv_some(self, size):
        return read(0, size)

    def close_source(self):
        _descriptors.close(0)


class _Input(Stream):
    """The text stream, or the bytes under it."""
    name = '<stdin>'

    @property
    def buffer(self):
        under = _Input(self._source)
        under._ahead, self._ahead = self._ahead, b''
        self.__dict__['buffer'] = under
        return under


sys.stdin = sys.__stdin__ = _Input(_Descriptor(), 'r')
