"""Models multiprocessing.dummy.connection: two queues that look like a pipe."""
from queue import Queue

import _unmodelled

__all__ = ['Client', 'Listener', 'Pipe']


class Connection:
    """Sends by one queue and receives by the other; bytes go as any object does."""

    def __init__(self, _in, _out):
        self._in = _in
        self._out = _out
        self.send = self.send_bytes = _out.put
        self.recv = self.recv_bytes = _in.get

    def poll(self, timeout=0.0):
        if self._in.qsize() == 0 and timeout > 0:
            with self._in.not_empty:
                self._in.not_empty.wait(timeout)
        return self._in.qsize() > 0

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


def Pipe(duplex=True):
    there, back = Queue(), Queue()
    return Connection(there, back), Connection(back, there)


__getattr__ = _unmodelled.attribute(globals(), {'listeners on threads are not modelled': ('Client', 'Listener')})
