"""Transports over pipes: unix_events' _UnixReadPipeTransport and _UnixWritePipeTransport.

All versions.  They take the descriptor of any file object and read and write it without blocking.
"""
import os

from asyncio import transports

_CHUNK = 256 * 1024     # bytes


class _PipeTransport(transports.BaseTransport):

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        self._loop = loop
        self._pipe = pipe
        self._fileno = pipe.fileno()
        self._protocol = protocol
        self._extra = {'pipe': pipe, **(extra or {})}
        self._closing = False
        os.set_blocking(self._fileno, False)
        loop.call_soon(protocol.connection_made, self)
        if waiter is not None:
            loop.call_soon(_set_if_waiting, waiter)

    def is_closing(self):
        return self._closing

    def _call_connection_lost(self, error):
        try:
            self._protocol.connection_lost(error)
        finally:
            self._pipe.close()
            self._pipe = None
            self._protocol = None
            self._loop = None


class ReadPipeTransport(_PipeTransport, transports.ReadTransport):

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(loop, pipe, protocol, None, extra)
        self._paused = False
        loop.call_soon(self._begin_reading)
        if waiter is not None:
            loop.call_soon(_set_if_waiting, waiter)

    def _begin_reading(self):
        if not self._closing and not self._paused:
            self._loop._add_reader(self._fileno, self._read_ready)

    def _read_ready(self):
        try:
            data = os.read(self._fileno, _CHUNK)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as error:
            self._close(error)
            return
        if data:
            self._protocol.data_received(data)
            return
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._protocol.eof_received)
        self._loop.call_soon(self._call_connection_lost, None)

    def pause_reading(self):
        if not self._closing and not self._paused:
            self._paused = True
            self._loop._remove_reader(self._fileno)

    def resume_reading(self):
        if not self._closing and self._paused:
            self._paused = False
            self._begin_reading()

    def is_reading(self):
        return not self._paused and not self._closing

    def close(self):
        if not self._closing:
            self._close(None)

    def _close(self, error):
        self._closing = True
        self._loop._remove_reader(self._fileno)
        self._loop.call_soon(self._call_connection_lost, error)


class WritePipeTransport(_PipeTransport, transports._FlowControlMixin):

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        super().__init__(loop, pipe, protocol, waiter, extra)
        transports._FlowControlMixin.__init__(self, self._extra, loop)
        self._buffer = bytearray()

    def get_write_buffer_size(self):
        return len(self._buffer)

    def write(self, data):
        if self._closing or not data:
            return
        if not self._buffer:
            try:
                data = data[os.write(self._fileno, data):]
            except (BlockingIOError, InterruptedError):
                pass
            except OSError as error:
                self._close(error)
                return
            if not data:
                return
            self._loop._add_writer(self._fileno, self._write_ready)
        self._buffer += data
        self._maybe_pause_protocol()

    def writelines(self, list_of_data):
        self.write(b''.join(list_of_data))

    def _write_ready(self):
        try:
            del self._buffer[:os.write(self._fileno, self._buffer[:_CHUNK])]    # no pipe takes more
        except (BlockingIOError, InterruptedError):
            return
        except OSError as error:
            self._close(error)
            return
        if self._buffer:
            return
        self._loop._remove_writer(self._fileno)
        self._maybe_resume_protocol()   # which may write more
        if self._closing:
            self._call_connection_lost(None)

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing:
            return
        self._closing = True
        if not self._buffer:
            self._loop.call_soon(self._call_connection_lost, None)

    def close(self):
        if self._pipe is not None:
            self.write_eof()

    def abort(self):
        self._close(None)

    def _close(self, error):
        self._closing = True
        if self._buffer:
            self._loop._remove_writer(self._fileno)
            self._buffer.clear()
        self._loop.call_soon(self._call_connection_lost, error)


class ConnectingPipes:
    """The loop's operations on pipes."""

    async def connect_read_pipe(self, protocol_factory, pipe):
        return await self._connect_pipe(ReadPipeTransport, protocol_factory, pipe)

    async def connect_write_pipe(self, protocol_factory, pipe):
        return await self._connect_pipe(WritePipeTransport, protocol_factory, pipe)

    async def _connect_pipe(self, kind, protocol_factory, pipe):
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = kind(self, pipe, protocol, waiter)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol


def _set_if_waiting(waiter):
    if not waiter.cancelled():
        waiter.set_result(None)
