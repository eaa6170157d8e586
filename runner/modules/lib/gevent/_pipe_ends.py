"""Models how gevent's file objects reach a descriptor: sources for _streams.Stream.

All versions.  PipeEnd tries first and waits in the loop, as FileObjectPosix; ThreadPipeEnd reads and writes in the
threadpool, as FileObjectThread; BlockingPipeEnd stops the thread, as FileObjectBlock.
"""
import _descriptors
import _system_calls
from gevent.hub import _get_hub_noargs as get_hub

_EAGAIN = -11


class BlockingPipeEnd:

    def __init__(self, fd):
        self._fd = fd

    def fileno(self):
        return self._fd

    def recv_some(self, size):
        return _system_calls.read(self._fd, size)

    def send_all(self, data):
        _system_calls.write(self._fd, data)

    def close_source(self):
        _descriptors.close(self._fd)


class PipeEnd(BlockingPipeEnd):

    def recv_some(self, size):
        data = _descriptors.read(self._fd, size)
        while data == _EAGAIN:
            self._wait(1)
            data = _descriptors.read(self._fd, size)
        return _system_calls.check(data)

    def send_all(self, data):
        while data:
            written = _descriptors.write(self._fd, data)
            if written == _EAGAIN:
                self._wait(2)
            else:
                data = data[_system_calls.check(written):]

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
