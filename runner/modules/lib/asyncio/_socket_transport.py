"""Models selector_events' transport of connections: what arrives is told to a protocol, what is written waits its turn.

All versions.  From 3.12 on what waits is kept in its pieces, unless they were copied before, and sent with sendmsg().
"""
import itertools
import socket
import sys

from asyncio import protocols
from asyncio._selector_transport import _SelectorTransport

_CHUNK = 256 * 1024         # bytes
_AT_ONCE = 1024             # pieces: SC_IOV_MAX
_FULL = 4 * 1024 * 1024     # bytes, more than a socket takes at once
_GATHERS = sys.version_info >= (3, 12)
_PAUSES_AFTER_LINES = sys.version_info >= (3, 13, 1)
_DROPS_LATE_LINES = sys.version_info >= (3, 14)
_EXPECTED = 'bytes, bytearray, or memoryview object' if sys.version_info >= (3, 14) else 'bytes-like object'


class _SelectorSocketTransport(_SelectorTransport):
    """A connected socket on the loop."""

    __module__ = 'asyncio.selector_events'

    def __init__(self, loop, sock, protocol, extra=None, server=None):
        super().__init__(loop, sock, protocol, extra or {})
        self._eof = False
        self._server = server
        if sock.proto == socket.IPPROTO_TCP and sock.family in (socket.AF_INET, socket.AF_INET6):
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def set_protocol(self, protocol):
        fills_its_buffer = isinstance(protocol, protocols.BufferedProtocol)
        self._read = self._read_into_protocol if fills_its_buffer else self._read_and_tell
        super().set_protocol(protocol)

    # --- what arrives

    def _read_ready(self):
        if not self._conn_lost:
            self._read()

    def _received(self, receive):
        """What receive() answers; None if there is nothing or the connection has failed."""
        try:
            return receive()
        except (BlockingIOError, InterruptedError):
            pass
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, 'Fatal read error on socket transport')

    def _read_and_tell(self):
        data = self._received(lambda: self._sock.recv(_CHUNK))
        if data:
            self._ask('data_received', data)
        elif data is not None:
            self._read_end()

    def _read_into_protocol(self):
        try:
            buffer = self._protocol.get_buffer(-1)
            if not len(buffer):
                raise RuntimeError('get_buffer() returned an empty buffer')
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, 'Fatal error: protocol.get_buffer() call failed.')
            return
        size = self._received(lambda: self._sock.recv_into(buffer))
        if size:
            self._ask('buffer_updated', size)
        elif size is not None:
            self._read_end()

    def _read_end(self):
        keeps_open = self._ask('eof_received')
        if self._conn_lost:
            return
        if keeps_open:
            self._loop._remove_reader(self._sock)
        else:
            self.close()

    def _ask(self, name, *details):
        try:
            return getattr(self._protocol, name)(*details)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, f'Fatal error: protocol.{name}() call failed.')

    # --- what is written

    def get_write_buffer_size(self):
        return sum(len(data) for data in self._buffer)

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f'data argument must be a {_EXPECTED}, not {type(data).__name__!r}')
        if self._eof:
            raise RuntimeError('Cannot call write() after write_eof()')
        if not data or self._comes_too_late():
            return
        if not self._buffer:
            sent = self._sent(lambda: self._sock.send(data))
            if sent is None:
                return
            data = memoryview(data)[sent:]
            if not data:
                return
            self._loop._add_writer(self._sock, self._write_ready)
        self._buffer.append(data if _GATHERS else bytes(data))
        self._maybe_pause_protocol()

    def writelines(self, list_of_data):
        if not _GATHERS:
            self.write(b''.join(list_of_data))
            return
        if self._eof:
            raise RuntimeError('Cannot call writelines() after write_eof()')
        if not list_of_data or _DROPS_LATE_LINES and self._comes_too_late():
            return
        self._buffer.extend([memoryview(data) for data in list_of_data])
        self._write_ready()
        if self._buffer:
            self._loop._add_writer(self._sock, self._write_ready)
            if _PAUSES_AFTER_LINES:
                self._maybe_pause_protocol()

    def _sent(self, send):
        """How much send() took; None if the connection has failed."""
        try:
            return send()
        except (BlockingIOError, InterruptedError):
            return 0
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, 'Fatal write error on socket transport')

    def _send_waiting(self):
        pieces, size = [], 0
        for data in itertools.islice(self._buffer, _AT_ONCE):
            pieces.append(data)
            size += len(data)
            if size >= _FULL:
                break
        return self._sock.send(pieces[0]) if len(pieces) == 1 else self._sock.sendmsg(pieces)

    def _write_ready(self):
        if self._conn_lost:
            return
        sent = self._sent(self._send_waiting)
        if not sent:
            return
        while sent:
            data = self._buffer.popleft()
            if len(data) > sent:
                self._buffer.appendleft(memoryview(data)[sent:])
                break
            sent -= len(data)
        self._maybe_resume_protocol()   # which may write more
        if self._buffer:
            return
        self._loop._remove_writer(self._sock)
        if self._closing:
            self._call_connection_lost(None)
        elif self._eof:
            self._sock.shutdown(socket.SHUT_WR)

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._sock.shutdown(socket.SHUT_WR)

    def _call_connection_lost(self, error):
        try:
            super()._call_connection_lost(error)
        finally:
            server, self._server = self._server, None
            if server is not None:
                server._left(self)
