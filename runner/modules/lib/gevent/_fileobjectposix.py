"""Models gevent._fileobjectposix: file objects on a descriptor that does not block, read and written by waiting in the
loop.

All versions.
"""
import io
import os

from _io_bases import close_dropped
from _weakref import close_when_gone
from _weakref import need_no_closing
from gevent._fileobjectcommon import FileObjectBase
from gevent._fileobjectcommon import OpenDescriptor
from gevent._fileobjectcommon import cancel_wait_ex
from gevent._hub_primitives import wait_on_watcher
from gevent.hub import get_hub
from gevent.os import _close
from gevent.os import _read
from gevent.os import _write
from gevent.os import ignored_errors
from gevent.os import make_nonblocking


class GreenFileDescriptorIO(io.RawIOBase):
    _read_watcher = _write_watcher = None
    _closed = False
    _seekable = None
    _keep_alive = None      # whose descriptor it is, which is to live as long, and is closed along with this

    def __init__(self, fileno, open_descriptor, closefd=True):
        super().__init__()
        self._closefd = closefd
        self._fileno = fileno
        self.name = fileno
        self.mode = open_descriptor.fileio_mode
        close_when_gone(self)
        make_nonblocking(fileno)    # of the open file, for all that have it, and beyond close()
        self.hub = get_hub()
        try:
            if open_descriptor.can_read:
                self._read_watcher = self.hub.loop.io(fileno, 1)
            if open_descriptor.can_write:
                self._write_watcher = self.hub.loop.io(fileno, 2)
        except:
            self.close()
            raise

    def __del__(self):
        close_dropped(self)

    def isatty(self):
        with io.FileIO(self._fileno, 'r', False) as file:
            return file.isatty()

    def readable(self):
        return self._read_watcher is not None

    def writable(self):
        return self._write_watcher is not None

    def seekable(self):
        if self._seekable is None:
            try:
                os.lseek(self._fileno, 0, os.SEEK_CUR)
            except OSError:
                self._seekable = False
            else:
                self._seekable = True
        return self._seekable

    def fileno(self):
        return self._fileno

    @property
    def closed(self):
        return self._closed

    def close(self):
        if self._closed:
            return
        self.flush()
        self._closed = True
        hub, self.hub = self.hub, None
        watchers = self._read_watcher, self._write_watcher
        self._read_watcher = self._write_watcher = None
        try:
            hub.cancel_waits_close_and_then(watchers, cancel_wait_ex, self._finish_close, self._closefd, self._fileno,
                                            self._keep_alive)
        finally:
            self._fileno = self._keep_alive = None

    @staticmethod
    def _finish_close(closefd, fileno, keep_alive):
        try:
            if closefd:
                _close(fileno)
        finally:
            if hasattr(keep_alive, 'close'):
                keep_alive.close()

    def _when_ready(self, call, argument, watcher):
        while True:
            try:
                return call(self._fileno, argument)
            except OSError as error:
                if error.args[0] not in ignored_errors:
                    raise
            wait_on_watcher(watcher, None, None, self.hub)

    def _read_some(self, size):
        if self._read_watcher is None:
            raise io.UnsupportedOperation('read')
        return self._when_ready(_read, size, self._read_watcher)

    def readall(self):
        parts = []
        try:
            while data := self._read_some(io.DEFAULT_BUFFER_SIZE):
                parts.append(data)
        except cancel_wait_ex:
            pass        # closed meanwhile: that was all
        return b''.join(parts)

    def readinto(self, buffer):
        data = self._read_some(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def write(self, data):
        if self._write_watcher is None:
            raise io.UnsupportedOperation('write')
        return self._when_ready(_write, data, self._write_watcher)

    def seek(self, offset, whence=0):
        return os.lseek(self._fileno, offset, whence)

    def __repr__(self):
        return '<%s at 0x%x fileno=%s mode=%r>' % (type(self).__name__, id(self), self._fileno, self.mode)


class GreenOpenDescriptor(OpenDescriptor):

    def _do_open_raw(self):
        if self.is_fd():
            return GreenFileDescriptorIO(self._fobj, self, self.closefd)
        owner = super()._do_open_raw()
        raw = GreenFileDescriptorIO(owner.fileno(), self, False)
        raw._keep_alive = owner
        need_no_closing(owner)      # but by that
        try:
            raw.name = owner.name
        except AttributeError:
            del raw.name
        return raw


class FileObjectPosix(FileObjectBase):
    default_bufsize = io.DEFAULT_BUFFER_SIZE

    def __init__(self, *args, **kwargs):
        descriptor = GreenOpenDescriptor(*args, **kwargs)
        super().__init__(descriptor)
        self.fileio = descriptor.opened_raw()

    def _do_close(self, stream, closefd):
        try:
            stream.close()
            self.fileio.close()
        finally:
            self.fileio = None
