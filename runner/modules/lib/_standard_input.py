"""Standard input of a program that was started with something to read there: lines from descriptor 0."""
import sys

import _descriptors
import _streams
from _system_calls import read


class _Descriptor:

    def fileno(self):
        return 0

    def recv_some(self, size):
        return read(0, size)

    def close_source(self):
        _descriptors.close(0)


class TextIOWrapper(_streams.TextIOWrapper):
    """What it has read ahead is still to be read from the bytes under it."""
    __module__ = '_io'

    def __init__(self):
        super().__init__(_Descriptor(), 'r')
        self.name = '<stdin>'

    @property
    def buffer(self):
        under = _streams.BufferedReader(self._source)
        under.name = self.name
        under._ahead, self._ahead = self._ahead, b''
        self.__dict__['buffer'] = under
        return under


sys.stdin = sys.__stdin__ = TextIOWrapper()
