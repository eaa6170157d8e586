"""Models gevent.fileobject on pipes and files: a read waits in the loop, in the threadpool, or natively.

All versions.  Left out: buffering as it is asked for.
"""
import io
import os

import _descriptors

from _file_objects import File
from _line_iteration import LineIteration
from _streams import Stream
from gevent._config import config
from gevent._pipe_ends import BlockingPipeEnd
from gevent._pipe_ends import PipeEnd
from gevent._pipe_ends import ThreadPipeEnd
from gevent.hub import _get_hub_noargs as get_hub

__all__ = ['FileObjectPosix', 'FileObjectThread', 'FileObjectBlock', 'FileObject']


class FileObjectClosed(OSError):
    __module__ = 'gevent._fileobjectcommon'

    def __init__(self):
        super().__init__(9, 'Bad file descriptor (FileObject was closed)')


class _FileObject(Stream):

    def __init__(self, fobj, mode='r', buffering=None, closefd=True, encoding=None, errors=None, newline=None,
                 **_more):
        fd = fobj if isinstance(fobj, int) else fobj.fileno()
        if not _descriptors.is_open(fd):
            raise OSError(9, 'Bad file descriptor')
        self._closes = closefd
        super().__init__(self._source_class(fd), mode.replace('U', ''), encoding)

    def _check_open(self):
        if self.closed:
            raise FileObjectClosed

    def flush(self):
        self._check_open()
        super().flush()

    def close(self):
        if self._closes:
            super().close()
        else:
            self.closed = True

    def __enter__(self):
        return self


class _OfFile(LineIteration):
    """On a file, which is always ready: each call is made at once, or in the threadpool."""

    def __init__(self, file, apply):
        self.io = file
        self._apply = apply

    def __getattr__(self, name):
        if self.io.closed and name not in ('closed', 'close'):
            raise FileObjectClosed
        attribute = getattr(self.io, name)
        if not callable(attribute) or name in ('fileno', 'readable', 'writable', 'seekable', 'isatty'):
            return attribute
        return lambda *args: self._apply(attribute, args)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


def _check_mode(mode, options):
    modes = set(mode)
    if modes - set('axrwb+tU') or len(mode) > len(modes):
        raise ValueError('invalid mode: %r' % mode)
    if 'U' in modes and modes & set('xwa+'):
        raise ValueError("mode U cannot be combined with 'x', 'w', 'a', or '+'")
    if 't' in modes and 'b' in modes:
        raise ValueError("can't have text and binary mode at once")
    kinds = len(modes & set('xrwa')) or 'U' in modes
    if kinds != 1:
        raise ValueError("can't have read/write/append mode at once" if kinds else
                         'must have exactly one of read/write/append mode')
    for option in ('encoding', 'errors', 'newline'):
        if 'b' in modes and options.get(option) is not None:
            article = 'an' if option[0] == 'e' else 'a'
            raise ValueError("binary mode doesn't take %s %s argument" % (article, option))


def _as_mode_asks(file, mode, options):
    """An open file is taken as it is; a binary one is read and written as text unless *mode* says otherwise."""
    if 'b' in mode and file._text:
        raise ValueError('Unable to perform binary IO on top of text IO stream')
    if 'b' in mode or file._text:
        return file
    return io.TextIOWrapper(file, options.get('encoding'), options.get('errors'), options.get('newline'))


def _of_file(fobj, mode, apply, options):
    """The object if *fobj* is a file or the name of one, else None."""
    if not hasattr(fobj, 'fileno') and not isinstance(fobj, int):
        fobj = os.fspath(fobj)
    _check_mode(mode, options)
    if isinstance(fobj, (str, bytes)):
        fobj = open(fobj, mode.replace('U', ''), **options)
    return _OfFile(_as_mode_asks(fobj, mode, options), apply) if isinstance(fobj, File) else None


def _at_once(function, args):
    return function(*args)


class FileObjectPosix(_FileObject):
    __module__ = 'gevent._fileobjectposix'
    _source_class = PipeEnd

    def __new__(cls, fobj, mode='r', *args, **options):
        if isinstance(fobj, File) and fobj._text and 'b' in mode:
            fobj = File(fobj._content, fobj.name, mode)     # it goes by the descriptor, whatever was around it
        return _of_file(fobj, mode, _at_once, options) or super().__new__(cls)


class FileObjectThread(_FileObject):
    __module__ = 'gevent._fileobjectcommon'
    _source_class = ThreadPipeEnd

    def __new__(cls, fobj, mode='r', *args, **options):
        return _of_file(fobj, mode, get_hub().threadpool.apply, options) or super().__new__(cls)


class FileObjectBlock(_FileObject):
    __module__ = 'gevent._fileobjectcommon'
    _source_class = BlockingPipeEnd

    def __new__(cls, fobj, mode='r', *args, **options):
        return _of_file(fobj, mode, _at_once, options) or super().__new__(cls)


FileObject = config.fileobject
