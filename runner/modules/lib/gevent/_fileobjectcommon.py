"""Models gevent._fileobjectcommon: what a file object is given and opens, and file objects that block natively or in
the threadpool.

All versions; readinto() is the wrapped one's from 22.8 on.  A raw object, of whatever kind, gets a buffer around it
unless it has one, and around that what makes text of it.  Left out: atomic_write, which was for Python 2.
"""
import io
import os

from _frames import unsupported
from _line_iteration import LineIteration
from _streams import warn_of_lines
from _weakref import close_when_gone
from _weakref import need_no_closing
from gevent._version import version_info
from gevent.hub import _get_hub_noargs as get_hub
from gevent.lock import DummySemaphore
from gevent.lock import Semaphore

_EBADF = 9


class cancel_wait_ex(OSError):

    def __init__(self):
        super().__init__(_EBADF, 'File descriptor was closed in another greenlet')


class FileObjectClosed(OSError):

    def __init__(self):
        super().__init__(_EBADF, 'Bad file descriptor (FileObject was closed)')


class FileIO(io.FileIO):
    __slots__ = ()


def _either(name, value, old_name, old_value, default):
    if value is not None and old_value is not None:
        raise TypeError('Cannot specify both %s=%s and %s=%s' % (name, value, old_name, old_value))
    return default if value is old_value is None else old_value if value is None else value


def _check_types(mode, buffering, encoding, errors):
    for name, value, wanted in (('mode', mode, str), ('buffering', buffering, int), ('encoding', encoding, str),
                                ('errors', errors, str)):
        if not isinstance(value, wanted) and (value is not None or name in ('mode', 'buffering')):
            raise TypeError('invalid %s: %r' % (name, value))


def _check_mode(mode, buffering, options):
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


class OpenDescriptor:
    """What open() is told, and what it opens by that."""

    def __init__(self, fobj, mode='r', bufsize=None, close=None, encoding=None, errors=None, newline=None,
                 buffering=None, closefd=None, atomic_write=False):
        closefd = _either('closefd', closefd, 'close', close, True)
        buffering = _either('buffering', buffering, 'bufsize', bufsize, -1)
        if not hasattr(fobj, 'fileno') and not isinstance(fobj, int):
            fobj = os.fspath(fobj)
            closefd = True
        _check_types(mode, buffering, encoding, errors)
        self._text_options = {'encoding': encoding, 'errors': errors, 'newline': newline}
        _check_mode(mode, buffering, self._text_options)
        self.binary = 'b' in mode
        if self.binary and buffering == 1:
            warn_of_lines(4)
        if atomic_write:
            unsupported('gevent.fileobject: atomic_write')
        self._fobj = fobj
        mode = mode.replace('U', '' if 'r' in mode else 'r')
        self.fileio_mode = ''.join(letter for letter in 'xrwa+' if letter in mode)
        self.mode = self.fileio_mode + ('t' if 't' in mode else '') + ('b' if self.binary else '')
        self.updating = '+' in mode
        self.can_write = self.updating or 'r' not in mode
        self.can_read = self.updating or 'r' in mode
        self.buffering = buffering
        self.closefd = closefd
        self._opened = self._opened_raw = None

    def is_fd(self):
        return isinstance(self._fobj, int)

    def opened(self):
        if self._opened is None:
            raw = self.opened_raw()
            try:
                self._opened = self._wrapped(raw)
            except:
                raw.close()
                raise
        return self._opened

    def opened_raw(self):
        if self._opened_raw is None:
            self._opened_raw = self._do_open_raw()
        return self._opened_raw

    def _do_open_raw(self):
        if hasattr(self._fobj, 'fileno'):
            return self._fobj
        return FileIO(self._fobj, self.fileio_mode, self.closefd)

    @staticmethod
    def is_buffered(stream):
        return isinstance(stream, (io.BufferedIOBase, io.TextIOBase)) or getattr(stream, 'buffer', None) is not None

    @staticmethod
    def buffer_size_for_stream(stream):
        try:
            size = os.fstat(stream.fileno()).st_blksize
        except (OSError, AttributeError):
            size = 0
        return size if size > 1 else io.DEFAULT_BUFFER_SIZE

    def _buffered(self, stream, size):
        kind = io.BufferedRandom if self.updating else io.BufferedWriter if self.can_write else io.BufferedReader
        try:
            return kind(stream, size)
        except AttributeError:
            return stream       # it cannot say what it does, and buffers by itself

    def _wrapped(self, raw):
        if self.binary and isinstance(raw, io.TextIOBase):
            raise ValueError('Unable to perform binary IO on top of text IO stream')
        size = self.buffering
        by_line = size == 1 or size < 0 and raw.isatty()
        if by_line or size < 0:
            size = self.buffer_size_for_stream(raw)
        result = raw
        if size and not self.is_buffered(raw):
            result = self._buffered(raw, size)
        if not self.binary and not isinstance(raw, io.TextIOBase):
            result = io.TextIOWrapper(result, *self._text_options.values(), by_line)
        if result is not raw:
            need_no_closing(raw)    # but by what is around it
        if result is not self._fobj:
            close_when_gone(result)
            try:
                result.mode = self.mode
            except (AttributeError, TypeError):
                pass
        return result


class _ClosedIO:
    __slots__ = ('name',)

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


class FileObjectBase(LineIteration):
    _delegate_methods = ('flush', 'fileno', 'writable', 'readable', 'seek', 'seekable', 'tell', 'read', 'readline',
                         'readlines', 'read1', 'write', 'writeall', 'writelines', 'truncate')
    if version_info >= (22, 8):
        _delegate_methods += ('readinto',)
    _io = None

    def __init__(self, descriptor):
        self._io = descriptor.opened()
        self._close = descriptor.closefd
        self._do_delegate_methods()

    def _set_io(self, stream):
        self._io = stream
        self._do_delegate_methods()

    io = property(lambda self: self._io, _set_io)

    def _do_delegate_methods(self):
        for name in self._delegate_methods:
            if hasattr(type(self), name):
                continue
            method = getattr(self._io, name, None)
            if method:
                setattr(self, name, self._wrap_method(method))
            else:
                self.__dict__.pop(name, None)

    def _wrap_method(self, method):
        return method

    @property
    def closed(self):
        return isinstance(self._io, _ClosedIO)

    def close(self):
        if self.closed:
            return
        stream, self._io = self._io, _ClosedIO(self._io)
        try:
            self._do_close(stream, self._close)
        finally:
            stream = None
            for name in self._delegate_methods:
                self.__dict__.pop(name, None)

    def _do_close(self, stream, closefd):
        raise NotImplementedError()

    def __getattr__(self, name):
        return getattr(self._io, name)

    def __repr__(self):
        return '<%s at 0x%x %s_fobj=%r%s>' % (type(self).__name__, id(self), 'closed' if self.closed else '', self.io,
                                              self._extra_repr())

    def _extra_repr(self):
        return ''

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    next = LineIteration.__next__

    def __bool__(self):
        return True


class FileObjectBlock(FileObjectBase):

    def __init__(self, fobj, *args, **kwargs):
        super().__init__(OpenDescriptor(fobj, *args, **kwargs))

    def _do_close(self, stream, closefd):
        stream.close()


class FileObjectThread(FileObjectBase):

    def __init__(self, *args, lock=True, threadpool=None, **kwargs):
        descriptor = OpenDescriptor(*args, **kwargs)
        self.threadpool = threadpool or get_hub().threadpool
        self.lock = Semaphore() if lock is True else lock or DummySemaphore()
        if not hasattr(self.lock, '__enter__'):
            raise TypeError('Expected a Semaphore or boolean, got %r' % type(self.lock))
        # What its methods look at, which must not refer to itself; None once it is closed.
        self._io_holder = [descriptor.opened()]
        super().__init__(descriptor)

    def _do_close(self, stream, closefd):
        self._io_holder[0] = None
        try:
            with self.lock:
                self.threadpool.apply(stream.flush)
        finally:
            if closefd:
                self._close_in_thread(stream)

    def _close_in_thread(self, stream):
        """Without the lock; its error is no business of the pool, which would report it."""
        def close():
            try:
                stream.close()
            except BaseException as raised:
                return raised
        error = self.threadpool.apply(close)
        if error is not None:
            raise error

    def _do_delegate_methods(self):
        super()._do_delegate_methods()
        self._io_holder[0] = self._io

    def _extra_repr(self):
        return ' threadpool=%r' % (self.threadpool,)

    def _wrap_method(self, method):
        from functools import wraps     # only here: patching imports this
        holder, lock, threadpool = self._io_holder, self.lock, self.threadpool

        @wraps(method)
        def thread_method(*args, **kwargs):
            if holder[0] is None:
                raise FileObjectClosed
            with lock:
                return threadpool.apply(method, args, kwargs)

        return thread_method
