"""Models what selector_events' transports of connections and of messages have in common: how they begin and end."""
import collections

from asyncio import transports


class _SelectorTransport(transports.Transport):
    __module__ = 'asyncio.selector_events'

    def __init__(self, loop, sock, protocol, extra):
        self._loop = loop
        self._sock = sock
        self._protocol = protocol
        self._extra = {'socket': sock, **extra}
        for key, ask in (('sockname', sock.getsockname), ('peername', sock.getpeername)):
            try:
                self._extra[key] = ask()
            except OSError:
                self._extra[key] = None
        self._buffer = collections.deque()
        self._closing = self._paused = False
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._begin_reading)

    def _begin_reading(self):
        if self.is_reading():
            self._loop._add_reader(self._sock, self._readable)

    def is_reading(self):
        return not self._closing and not self._paused

    def is_closing(self):
        return self._closing

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._loop._remove_reader(self._sock)
        if not self._buffer:
            self._loop._remove_writer(self._sock)
            self._loop.call_soon(self._lost, None)

    def abort(self):
        self._leave(None)

    def _leave(self, error):
        if self._sock is None:
            return
        self._buffer.clear()
        self._loop._remove_writer(self._sock)
        if not self._closing:
            self._closing = True
            self._loop._remove_reader(self._sock)
        self._loop.call_soon(self._lost, error)

    def _lost(self, error):
        if self._sock is None:
            return
        try:
            self._protocol.connection_lost(error)
        finally:
            self._sock.close()
            self._sock = None
