"""Models what sslproto does with data: what is read and told, what waits to be written, and who is paused meanwhile.

All versions.  Up to 3.10 the transport below pauses the program's protocol; from 3.11 on there are limits here, too.
"""
import collections
import ssl
import sys

from asyncio import constants
from asyncio import protocols
from asyncio import transports

_CHUNK = 256 * 1024     # bytes
_UNWRAPPED, _DO_HANDSHAKE, _WRAPPED, _FLUSHING, _SHUTDOWN = range(5)
_HAS_LIMITS = sys.version_info >= (3, 11)
_AGAIN = (ssl.SSLWantReadError, ssl.SSLSyscallError)


class _Data:
    """The part of an SSLProtocol that knows of data."""

    def _begin_data(self):
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._to_write = collections.deque()
        self._write_buffer_size = 0
        self._conn_lost = 0
        self._app_reading_paused = self._app_writing_paused = False
        self._ssl_reading_paused = self._ssl_writing_paused = False
        if _HAS_LIMITS:
            self._received = memoryview(bytearray(_CHUNK))
            self._set_read_buffer_limits()
            self._set_write_buffer_limits()

    def _forget_data(self):
        self._to_write.clear()
        self._outgoing.read()
        self._conn_lost += 1

    def _set_app_protocol(self, app_protocol):
        self._app_protocol = app_protocol
        self._fills_its_buffer = isinstance(app_protocol, protocols.BufferedProtocol)

    # --- what arrives

    def get_buffer(self, sizehint):
        return self._received

    def buffer_updated(self, nbytes):
        self._arrived(self._received[:nbytes])

    def data_received(self, data):
        if self._state != _UNWRAPPED:
            self._arrived(data)

    def _arrived(self, data):
        self._incoming.write(data)
        if self._state == _DO_HANDSHAKE:
            self._do_handshake()
        else:
            self._go_on()

    def _go_on(self):
        if self._state == _WRAPPED:
            self._do_read()
        elif self._state == _FLUSHING:
            self._do_flush()
        elif self._state == _SHUTDOWN:
            self._do_shutdown()

    def _do_read(self):
        if self._state not in (_WRAPPED, _FLUSHING):
            return
        if not _HAS_LIMITS:
            self._read_records()
            return
        try:
            if not self._app_reading_paused:
                if self._fills_its_buffer:
                    self._read_into_protocol()
                else:
                    self._read_joined()
                self._do_write()
            self._control_ssl_reading()
        except Exception as error:
            self._fatal_error(error, 'Fatal error on SSL protocol')

    def _records(self):
        """What there is of them, the last of which is empty if the other has said goodbye."""
        records = []
        try:
            while not records or records[-1]:
                records.append(self._sslobj.read(_CHUNK))
        except _AGAIN:
            pass
        return records

    def _read_records(self):
        try:
            records = self._records()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._fatal_error(error, 'SSL error in data received')
            return
        self._do_write()
        for data in records:
            if not data:
                self._start_shutdown()
                return
            try:
                self._tell_data(data)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                self._fatal_error(error, 'application protocol failed to receive SSL data')
                return

    def _tell_data(self, data):
        if not self._fills_its_buffer:
            self._app_protocol.data_received(data)
            return
        while data:
            buffer = self._app_protocol.get_buffer(len(data))
            size = min(len(buffer), len(data))
            if not size:
                raise RuntimeError('get_buffer() returned an empty buffer')
            buffer[:size] = data[:size]
            self._app_protocol.buffer_updated(size)
            data = data[size:]

    def _read_joined(self):
        records = self._records()
        data = b''.join(records)
        if data:
            self._app_protocol.data_received(data)
        if records and not records[-1]:
            self._end_of_data()

    def _read_into_protocol(self):
        buffer = self._app_protocol.get_buffer(self._get_read_buffer_size())
        wanted, filled, size = len(buffer), 0, 1
        try:
            size = filled = self._sslobj.read(wanted, buffer)
            while size and filled < wanted:
                size = self._sslobj.read(wanted - filled, buffer[filled:])  # a copy, unless it is a memoryview
                filled += size
            if size:
                self._loop.call_soon(self._do_read)
        except _AGAIN:
            pass
        if filled:
            self._app_protocol.buffer_updated(filled)
        if not size:
            self._end_of_data()

    def _end_of_data(self):
        self._tell_end()
        self._start_shutdown()

    # --- what is written

    def _write_appdata(self, list_of_data):
        if self._is_late():
            return
        for data in list_of_data:
            self._to_write.append(data)
            self._write_buffer_size += len(data)
        if self._state != _WRAPPED:
            return
        try:
            self._do_write()
        except Exception as error:
            self._fatal_error(error, 'Fatal error on SSL protocol' if _HAS_LIMITS else 'Fatal error on SSL transport')

    def _is_late(self):
        if not _HAS_LIMITS:
            return self._is_made and self._state != _WRAPPED
        if self._state in (_DO_HANDSHAKE, _WRAPPED):
            return False
        if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
            from logging import getLogger  # only here: few programs see it
            getLogger('asyncio').warning('SSL connection is closed')
        self._conn_lost += 1
        return True

    def _do_write(self):
        try:
            while self._to_write:
                data = self._to_write[0]
                size = self._sslobj.write(data)
                self._write_buffer_size -= size
                if size < len(data):
                    self._to_write[0] = data[size:]
                else:
                    self._to_write.popleft()
        except _AGAIN:
            pass
        self._process_outgoing()

    def _process_outgoing(self):
        if not self._ssl_writing_paused:
            data = self._outgoing.read()
            if data:
                self._transport.write(data)
        if _HAS_LIMITS:
            self._control_app_writing()

    # --- who is paused

    def pause_writing(self):
        if _HAS_LIMITS:
            assert not self._ssl_writing_paused
            self._ssl_writing_paused = True
        else:
            self._app_protocol.pause_writing()

    def resume_writing(self):
        if _HAS_LIMITS:
            assert self._ssl_writing_paused
            self._ssl_writing_paused = False
            self._process_outgoing()
        else:
            self._app_protocol.resume_writing()

    def _control_app_writing(self):
        size = self._get_write_buffer_size()
        if size >= self._outgoing_high_water and not self._app_writing_paused:
            self._app_writing_paused = True
            self._tell_app('pause_writing')
        elif size <= self._outgoing_low_water and self._app_writing_paused:
            self._app_writing_paused = False
            self._tell_app('resume_writing')

    def _tell_app(self, name):
        transports._tell_of_writing(self._loop, self._app_protocol, name, self._app_transport, self)

    def _get_write_buffer_size(self):
        return self._outgoing.pending + self._write_buffer_size

    def _set_write_buffer_limits(self, high=None, low=None):
        self._outgoing_high_water, self._outgoing_low_water = transports._limits(
            high, low, constants.FLOW_CONTROL_HIGH_WATER_SSL_WRITE * 1024)

    def _pause_reading(self):
        self._app_reading_paused = True

    def _resume_reading(self):
        if self._app_reading_paused:
            self._app_reading_paused = False
            self._loop.call_soon(self._go_on)

    def _control_ssl_reading(self):
        size = self._get_read_buffer_size()
        if size >= self._incoming_high_water and not self._ssl_reading_paused:
            self._ssl_reading_paused = True
            self._transport.pause_reading()
        elif size <= self._incoming_low_water and self._ssl_reading_paused:
            self._ssl_reading_paused = False
            self._transport.resume_reading()

    def _get_read_buffer_size(self):
        return self._incoming.pending

    def _set_read_buffer_limits(self, high=None, low=None):
        self._incoming_high_water, self._incoming_low_water = transports._limits(
            high, low, constants.FLOW_CONTROL_HIGH_WATER_SSL_READ * 1024)
