"""Models how gevent's file objects reach a descriptor: the raw streams below them.

All versions.  PipeEnd tries first and waits in the loop, as FileObjectPosix; ThreadPipeEnd reads and writes in the
threadpool, as FileObjectThread; BlockingPipeEnd stops the thread, as FileObjectBlock.
"""
import _descriptors
import _system_calls
from _streams import FileIO
from gevent.hub import _get_hub_noargs as get_hub

_EAGAIN = -11


class _PipeEnd(FileIO):
    _wrapped = None     # the file object that owns the descriptor

    def keep(self, file, closes):
        """Lives as long as this, and is closed along with it if *closes*."""
        self._wrapped = file
        self._closes_wrapped = closes
        try:
            self.name = file.name
        except AttributeError:
            del self.name

    def close_source(self):
        super().close_source()
        wrapped, self._wrapped = self._wrapped, None
        if wrapped is not None and self._closes_wrapped and hasattr(wrapped, 'close'):
            wrapped.close()


class BlockingPipeEnd(_PipeEnd):
    __module__ = 'gevent._fileobjectcommon'


class PipeEnd(_PipeEnd):
    __module__ = 'gevent._fileobjectposix'

    def __init__(self, fd, mode, closefd=True):
        super().__init__(fd, mode, closefd)
        _descriptors.set_blocking(fd, False)    # of the open file, for all that have it, and beyond close()

    def __repr__(self):
        return '<GreenFileDescriptorIO at 0x%x fileno=%s mode=%r>' % (
            id(self), None if self.closed else self._fd, self.mode)

    def _dealloc_warn(self, source):
        pass        # no FileIO there

    def recv_some(self, size):
        data = _descriptors.read(self._fd, size)
        while data == _EAGAIN:
            self._wait(1)
            data = _descriptors.read(self._fd, size)
        return _system_calls.check(data)

    def send_some(self, data):
        written = _descriptors.write(self._fd, data)
        while written == _EAGAIN:
            self._wait(2)
            written = _descriptors.write(self._fd, data)
        return _system_calls.check(written)

    def send_all(self, data):
        while data:
            data = data[self.send_some(data):]

    def _wait(self, events):
        hub = get_hub()
        watcher = hub.loop.io(self._fd, events)
        try:
            hub.wait(watcher)
        finally:
            watcher.close()


class ThreadPipeEnd(BlockingPipeEnd):

    def recv_some(self, size):
        return get_hub().threadpool.apply(_system_calls.read, (self._fd, size))

    def send_all(self, data):
        get_hub().threadpool.apply(_system_calls.write, (self._fd, data))


# As programs see them.
PipeEnd.__name__ = PipeEnd.__qualname__ = 'GreenFileDescriptorIO'
for _class in (BlockingPipeEnd, ThreadPipeEnd):
    _class.__name__ = _class.__qualname__ = 'FileIO'
