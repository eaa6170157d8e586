"""Models the abstract classes of `io`, which programs derive from and ask about."""
import abc

import _streams
import _text_wrapper
import io
from _io_bases import _BufferedIOBase
from _io_bases import _IOBase
from _io_bases import _RawIOBase
from _io_bases import _TextIOBase
from _io_bases import standard_types

__name__ = 'io'     # what these classes say of themselves


class IOBase(_IOBase, metaclass=abc.ABCMeta):
    pass


class RawIOBase(_RawIOBase, IOBase):
    pass


class BufferedIOBase(_BufferedIOBase, IOBase):
    pass


class TextIOBase(_TextIOBase, IOBase):
    pass


RawIOBase.register(_streams.RawStream)
for _kinds, _abstract in zip(standard_types(), (TextIOBase, BufferedIOBase)):
    for _kind in _kinds:
        _abstract.register(_kind)
for _kind in (io.StringIO, _text_wrapper.TextIOWrapper):
    TextIOBase.register(_kind)
for _kind in (io.BytesIO, io.BufferedReader, io.BufferedWriter, io.BufferedRWPair, io.BufferedRandom):
    BufferedIOBase.register(_kind)
