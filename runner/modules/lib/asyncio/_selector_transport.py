"""Models what selector_events' transports of connections and of messages have in common: how they begin and end."""
import collections
from selectors import EVENT_READ, EVENT_WRITE

from asyncio import constants
from asyncio import transports
from asyncio.trsock import TransportSocket


class _SelectorTransport(transports._FlowControlMixin):
    __module__ = 'asyncio.selector_events'

    def __init__(self, loop, sock, protocol, extra):
        super().__init__({'socket': TransportSocket(sock), **extra}, loop)
        self._sock = sock
        self._sock_fd = sock.fileno()
        for key, ask in (('sockname', sock.getsockname), ('peername', sock.getpeername)):
            try:
                self._extra[key] = ask()
            except OSError:
                self._extra[key] = None
        self.set_protocol(protocol)
        self._buffer = collections.deque()
        self._closing = self._paused = False
        self._conn_lost = 0     # how often the end was announced, or something was written after it
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._begin_reading)

    def __repr__(self):
        parts = [self.__class__.__name__, 'closed' if self._sock is None else 'closing' if self._closing else '',
                 f'fd={self._sock_fd}']
        if self._loop is not None and not self._loop.is_closed():
            polled = 0 if self._sock is None else self._polled()
            parts.append('read=polling' if polled & EVENT_READ else 'read=idle')
            state = 'polling' if polled & EVENT_WRITE else 'idle'
            parts.append(f'write=<{state}, bufsize={self.get_write_buffer_size()}>')
        return '<{}>'.format(' '.join(part for part in parts if part))

    def _polled(self):
        try:
            return self._loop._selector.get_key(self._sock_fd).events
        except KeyError:
            return 0

    def _begin_reading(self):
        if self.is_reading():
            self._loop._add_reader(self._sock, self._read_ready)

    def is_reading(self):
        return not self._closing and not self._paused

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            self._loop._remove_reader(self._sock)

    def resume_reading(self):
        if self._paused and not self._closing:
            self._paused = False
            self._begin_reading()

    def is_closing(self):
        return self._closing

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._loop._remove_reader(self._sock)
        if not self._buffer:
            self._conn_lost += 1
            self._loop._remove_writer(self._sock)
            self._loop.call_soon(self._call_connection_lost, None)

    def abort(self):
        self._force_close(None)

    def _fatal_error(self, error, message):
        if not isinstance(error, OSError):
            self._loop.call_exception_handler({'message': message, 'exception': error, 'transport': self,
                                               'protocol': self._protocol})
        self._force_close(error)

    def _force_close(self, error):
        if self._conn_lost:
            return
        if self._buffer:
            self._buffer.clear()
            self._loop._remove_writer(self._sock)
        if not self._closing:
            self._closing = True
            self._loop._remove_reader(self._sock)
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, error)

    def _comes_too_late(self):
        """Whether what is written goes nowhere because the end has been announced; in time this is logged."""
        if not self._conn_lost:
            return False
        if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
            from logging import getLogger  # only here: few programs see it
            getLogger('asyncio').warning('socket.send() raised exception.')
        self._conn_lost += 1
        return True

    def _call_connection_lost(self, error):
        try:
            self._protocol.connection_lost(error)
        finally:
            self._sock.close()
            self._sock = self._protocol = self._loop = None
