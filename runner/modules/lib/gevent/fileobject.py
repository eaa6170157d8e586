"""Models gevent.fileobject on pipes and files: a read waits in the loop, in the threadpool, or natively.

All versions.  A file object stands before a stream of _streams or a file, which is its `io`.  What is done to a file,
which is always ready, FileObjectThread does in the threadpool as a whole; of a pipe only what waits.
"""
import io
import os

import _descriptors

from _line_iteration import LineIteration
from _streams import FileIO
from _streams import make_stream
from gevent._config import config
from gevent._pipe_ends import BlockingPipeEnd
from gevent._pipe_ends import PipeEnd
from gevent._pipe_ends import ThreadPipeEnd
from gevent.hub import _get_hub_noargs as get_hub

__all__ = ['FileObjectPosix', 'FileObjectThread', 'FileObjectBlock', 'FileObject']

_THAT_WORK = ('flush', 'seek', 'tell', 'read', 'readline', 'readlines', 'read1', 'write', 'writelines', 'truncate',
              'close')


class FileObjectClosed(OSError):
    __module__ = 'gevent._fileobjectcommon'

    def __init__(self):
        super().__init__(9, 'Bad file descriptor (FileObject was closed)')


class _ClosedIO:
    __module__ = 'gevent._fileobjectcommon'

    def __init__(self, stream):
        try:
            self.name = stream.name
        except AttributeError:
            pass

    def __getattr__(self, name):
        if name == 'name':
            raise AttributeError
        raise FileObjectClosed

    def __bool__(self):
        return False


def _either(name, value, old_name, old_value, default):
    if value is not None and old_value is not None:
        raise TypeError('Cannot specify both %s=%s and %s=%s' % (name, value, old_name, old_value))
    return default if value is old_value is None else old_value if value is None else value


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
    for option, value in options.items():
        if 'b' in modes and value is not None:
            article = 'an' if option[0] == 'e' else 'a'
            raise ValueError("binary mode doesn't take %s %s argument" % (article, option))


def _is_on_file(fobj):
    """Whether what is open is a file of the case."""
    try:
        return os._is_file(fobj.fileno())
    except (OSError, ValueError):
        return False


def _names_pipe(path):
    import _files
    import _named_pipes
    content = _files.content(_files.whole(path))
    return content is not None and _named_pipes.is_one(content)


class FileObjectBase(LineIteration):
    __module__ = 'gevent._fileobjectcommon'
    _negative = 'negative file descriptor'
    _leaves_wrapped_open = False    # if it is told not to close

    def __init__(self, fobj, mode='r', bufsize=None, close=None, encoding=None, errors=None, newline=None,
                 buffering=None, closefd=None, atomic_write=False):
        self._closes = _either('closefd', closefd, 'close', close, True)
        options = {'encoding': encoding, 'errors': errors, 'newline': newline}
        if not hasattr(fobj, 'fileno') and not isinstance(fobj, int):
            fobj = os.fspath(fobj)
        _check_mode(mode, options)
        mode = mode.replace('U', '' if 'r' in mode else 'r')
        self._io = self._opened(fobj, mode, _either('buffering', buffering, 'bufsize', bufsize, -1), options)

    def _opened(self, fobj, mode, buffering, options):
        if isinstance(fobj, (str, bytes)):
            if not _names_pipe(fobj):
                return io.open(fobj, mode, buffering, **options)
            fobj = FileIO(fobj, mode.replace('b', '').replace('t', ''))
        if isinstance(fobj, int) and os._is_file(fobj):
            return io.open(fobj, mode, buffering, **options)
        if not isinstance(fobj, int) and _is_on_file(fobj):
            return self._on_file(fobj, mode, options)
        fd = fobj if isinstance(fobj, int) else fobj.fileno()
        if fd < 0:
            raise ValueError(self._negative)
        if not _descriptors.is_open(fd):
            raise OSError(9, 'Bad file descriptor')
        is_number = isinstance(fobj, int)
        raw = self._raw_class(fd, mode.replace('b', '').replace('t', '') + 'b', self._closes and is_number)
        if not is_number:
            # What is around a raw one closes it when it goes itself.
            closes = self._closes or not self._leaves_wrapped_open or isinstance(fobj, io.RawIOBase)
            raw.keep(fobj, closes)
        by_line = buffering == 1
        stream = make_stream(raw, mode, -1 if by_line else buffering, *options.values(), by_line)
        if 'b' not in mode:
            stream.mode = mode
        return stream

    def _on_file(self, file, mode, options):
        """An open file is taken as it is; a binary one is read and written as text unless *mode* says otherwise."""
        is_text = isinstance(file, io.TextIOBase)
        if 'b' in mode and is_text:
            raise ValueError('Unable to perform binary IO on top of text IO stream')
        return file if 'b' in mode or is_text else io.TextIOWrapper(file, *options.values())

    @property
    def io(self):
        return self._io

    @property
    def closed(self):
        return isinstance(self._io, _ClosedIO)

    def __getattr__(self, name):
        return getattr(self._io, name)

    def close(self):
        if not self.closed:
            stream, self._io = self._io, _ClosedIO(self._io)
            stream.close()

    def __repr__(self):
        return '<%s at 0x%x %s_fobj=%r%s>' % (type(self).__name__, id(self), 'closed' if self.closed else '', self._io,
                                              self._extra_repr())

    def _extra_repr(self):
        return ''

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


class FileObjectPosix(FileObjectBase):
    __module__ = 'gevent._fileobjectposix'
    _raw_class = PipeEnd
    _negative = 'file descriptor cannot be a negative integer (-1)'

    def _on_file(self, file, mode, options):
        if isinstance(file, io.TextIOBase) and 'b' in mode:
            # It goes by the descriptor, whatever was around it.
            stream = io.open(os.dup(file.fileno()), mode)
            getattr(stream, 'raw', stream).name = file.name
            return stream
        return super()._on_file(file, mode, options)


class FileObjectThread(FileObjectBase):
    __module__ = 'gevent._fileobjectcommon'
    _raw_class = ThreadPipeEnd
    _leaves_wrapped_open = True

    def __init__(self, *args, lock=True, threadpool=None, **kwargs):
        self.threadpool = threadpool or get_hub().threadpool
        super().__init__(*args, **kwargs)

    def __getattr__(self, name):
        if name not in _THAT_WORK or self.closed or not _is_on_file(self._io):
            return super().__getattr__(name)
        method = getattr(self._io, name)
        return lambda *args: self.threadpool.apply(method, args)

    def close(self):
        if not self.closed:
            close = self.__getattr__('close')
            self._io = _ClosedIO(self._io)
            close()

    def _extra_repr(self):
        return ' threadpool=%r' % (self.threadpool,)


class FileObjectBlock(FileObjectBase):
    __module__ = 'gevent._fileobjectcommon'
    _raw_class = BlockingPipeEnd


FileObject = config.fileobject
