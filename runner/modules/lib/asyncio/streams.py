"""Streams: a reader and a writer for each connection.

A reader pauses its transport when it has twice its limit, and drain() waits while a transport has too much to write.
"""
import collections
import functools
import sys

from _weakref import close_when_gone, need_no_closing

from asyncio import _loop_argument
from asyncio import coroutines
from asyncio import events
from asyncio import exceptions
from asyncio import tasks
from asyncio.protocols import Protocol

__all__ = ('StreamReader', 'StreamReaderProtocol', 'StreamWriter', 'open_connection', 'start_server',
           'open_unix_connection', 'start_unix_server')

_LIMIT = 64 * 1024      # bytes
_MANY_DRAIN = sys.version_info >= (3, 10)


def _checked_separators(separator):
    several = sys.version_info >= (3, 13) and isinstance(separator, tuple)
    if several and not separator:
        raise ValueError('Separator should contain at least one element')
    separators = separator if several else (separator,)
    if min(map(len, separators)) == 0:
        raise ValueError('Separator should be at least one-byte string')
    return separators


class StreamReader:

    def __init__(self, limit=_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError('Limit cannot be <= 0')
        self._limit = limit
        self._loop = events.get_event_loop() if loop is None else loop
        self._buffer = b''
        self._eof = False
        self._waiter = None
        self._exception = None
        self._transport = None
        self._paused = False

    def __repr__(self):
        named = (('limit', self._limit != _LIMIT and self._limit), ('waiter', self._waiter),
                 ('exception', self._exception), ('transport', self._transport))
        parts = [f' {len(self._buffer)} bytes' if self._buffer else '', ' eof' if self._eof else '']
        parts += [f' {name}={value!r}' for name, value in named if value]
        return f"<StreamReader{''.join(parts)}{' paused' if self._paused else ''}>"

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        self._exception = exc
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(exc)

    def _wake(self):
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    def set_transport(self, transport):
        assert self._transport is None, 'Transport already set'
        self._transport = transport

    def _pause_if_full(self):
        if self._transport is None or self._paused or len(self._buffer) <= 2 * self._limit:
            return
        try:
            self._transport.pause_reading()
        except NotImplementedError:
            self._transport = None      # and it isn't asked again
        else:
            self._paused = True

    def _resume(self):
        self._paused = False
        self._transport.resume_reading()

    def feed_eof(self):
        self._eof = True
        self._wake()

    def feed_data(self, data):
        assert not self._eof, 'feed_data after feed_eof'
        if not data:
            return
        self._buffer += data
        self._wake()
        self._pause_if_full()

    def at_eof(self):
        return self._eof and not self._buffer

    def _check(self):
        if self._exception is not None:
            raise self._exception

    async def _more(self, what):
        if self._waiter is not None:
            raise RuntimeError(f'{what}() called while another coroutine is already waiting for incoming data')
        if self._paused:
            self._resume()      # or nothing would ever come
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _take(self, n):
        data, self._buffer = self._buffer[:n], self._buffer[n:]
        if self._paused and len(self._buffer) <= self._limit:
            self._resume()
        return data

    async def read(self, n=-1):
        self._check()
        if n == 0:
            return b''
        if n < 0:
            blocks = []
            while block := await self.read(self._limit):
                blocks.append(block)
            return b''.join(blocks)
        if not self._buffer and not self._eof:
            await self._more('read')
        return self._take(n)

    async def readexactly(self, n):
        if n < 0:
            raise ValueError('readexactly size can not be less than zero')
        self._check()
        while len(self._buffer) < n:
            if self._eof:
                raise exceptions.IncompleteReadError(self._take(n), n)
            await self._more('readexactly')
        return self._take(n)

    async def readuntil(self, separator=b'\n'):
        separators = _checked_separators(separator)
        self._check()
        longest = max(map(len, separators))
        while (found := self._first_of(separators)) is None:
            passed = len(self._buffer) + 1 - longest    # bytes in which none begins
            if passed > self._limit:
                raise exceptions.LimitOverrunError('Separator is not found, and chunk exceed the limit', passed)
            if self._eof:
                raise exceptions.IncompleteReadError(self._take(len(self._buffer)), None)
            await self._more('readuntil')
        end, length = found
        if end - length > self._limit:
            raise exceptions.LimitOverrunError('Separator is found, but chunk is longer than limit', end - length)
        return self._take(end)

    def _first_of(self, separators):
        """Where the one ends that ends first, and its length."""
        found = ((self._buffer.find(separator), len(separator)) for separator in separators)
        return min(((at + length, length) for at, length in found if at >= 0), default=None)

    async def readline(self):
        try:
            return await self.readuntil()
        except exceptions.IncompleteReadError as error:
            return error.partial
        except exceptions.LimitOverrunError as error:
            is_whole = self._buffer.startswith(b'\n', error.consumed)
            self._take(error.consumed + 1 if is_whole else len(self._buffer))
            raise ValueError(error.args[0])

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if line == b'':
            raise StopAsyncIteration
        return line


class FlowControlMixin(Protocol):
    """What drain() waits with.  Up to 3.9 one at a time."""

    def __init__(self, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._paused = False
        self._drain_waiters = collections.deque()
        self._connection_lost = False

    def pause_writing(self):
        assert not self._paused
        self._paused = True

    def resume_writing(self):
        assert self._paused
        self._paused = False
        self._wake_drain_waiters(None)

    def connection_lost(self, exc):
        self._connection_lost = True
        if self._paused:
            self._wake_drain_waiters(exc)

    def _wake_drain_waiters(self, error):
        for waiter in self._drain_waiters:
            if waiter.done():
                continue
            if error is None:
                waiter.set_result(None)
            else:
                waiter.set_exception(error)

    async def _drain_helper(self):
        if self._connection_lost:
            raise ConnectionResetError('Connection lost')
        if not self._paused:
            return
        assert _MANY_DRAIN or all(waiter.done() for waiter in self._drain_waiters)
        waiter = self._loop.create_future()
        self._drain_waiters.append(waiter)
        try:
            await waiter
        finally:
            self._drain_waiters.remove(waiter)


class StreamReaderProtocol(FlowControlMixin):

    def __init__(self, reader, connected=None, loop=None):
        super().__init__(loop)
        self._reader = reader
        self._connected = connected
        self._writer = self._task = None
        self._closed = self._loop.create_future()
        self._over_ssl = False

    def connection_made(self, transport):
        self._reader.set_transport(transport)
        self._over_ssl = transport.get_extra_info('sslcontext') is not None
        if self._connected is None:
            return
        writer = StreamWriter(transport, self, self._reader, self._loop)
        self._writer = writer if sys.version_info < (3, 13) else None
        try:
            answer = self._connected(self._reader, writer)
        except Exception as error:
            if sys.version_info < (3, 14):
                raise
            return self._report(error, transport)
        if not coroutines.iscoroutine(answer):
            return
        task = self._loop.create_task(answer)
        if sys.version_info >= (3, 10):
            self._task = task       # that nobody else may refer to
        if sys.version_info >= (3, 12):
            task.add_done_callback(functools.partial(self._served, transport))

    def _served(self, transport, task):
        if sys.version_info >= (3, 13) and task.cancelled():
            transport.close()
        elif task.exception() is not None:
            self._report(task.exception(), transport)

    def _report(self, error, transport):
        self._loop.call_exception_handler({
            'message': 'Unhandled exception in client_connected_cb', 'exception': error, 'transport': transport})
        transport.close()

    def data_received(self, data):
        self._reader.feed_data(data)

    def eof_received(self):
        self._reader.feed_eof()
        return not self._over_ssl   # under TLS nothing can be said after the other's goodbye

    def connection_lost(self, exc):
        if exc is None:
            self._reader.feed_eof()
        else:
            self._reader.set_exception(exc)
        if not self._closed.done():
            if exc is None:
                self._closed.set_result(None)
            else:
                self._closed.set_exception(exc)
                self._closed._log_traceback = False     # who isn't waiting for the end needn't hear of it
        super().connection_lost(exc)
        self._writer = self._task = None


class StreamWriter:

    def __init__(self, transport, protocol, reader, loop):
        self._transport = transport
        self._protocol = protocol
        self._reader = reader
        self._loop = loop
        if sys.version_info >= (3, 13):
            close_when_gone(self)   # before that its protocol keeps it

    def __repr__(self):
        reader = '' if self._reader is None else f' reader={self._reader!r}'
        return f'<{self.__class__.__name__} transport={self._transport!r}{reader}>'

    @property
    def transport(self):
        return self._transport

    def write(self, data):
        self._transport.write(data)

    def writelines(self, data):
        self._transport.writelines(data)

    def write_eof(self):
        self._transport.write_eof()

    def can_write_eof(self):
        return self._transport.can_write_eof()

    def close(self):
        self._transport.close()
        need_no_closing(self)

    if sys.version_info >= (3, 13):

        def __del__(self):
            if not self._transport.is_closing():
                import warnings
                if not self._loop.is_closed():
                    self.close()
                warnings.warn('loop is closed' if self._loop.is_closed() else f'unclosed {self!r}', ResourceWarning)

    def is_closing(self):
        return self._transport.is_closing()

    async def wait_closed(self):
        await self._protocol._closed

    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)

    if sys.version_info >= (3, 11):
        async def start_tls(self, sslcontext, *, server_hostname=None, ssl_handshake_timeout=None,
                            ssl_shutdown_timeout=None):
            server_side = self._protocol._connected is not None
            await self.drain()
            self._transport = await self._loop.start_tls(
                self._transport, self._protocol, sslcontext, server_side=server_side, server_hostname=server_hostname,
                ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
            self._protocol._over_ssl = True

    async def drain(self):
        if self._reader is not None and self._reader.exception() is not None:
            raise self._reader.exception()
        if self._transport.is_closing():
            await tasks.sleep(0)
        await self._protocol._drain_helper()


def _connection(loop, limit):
    reader = StreamReader(limit=limit, loop=loop)
    return reader, StreamReaderProtocol(reader, loop=loop)


def _protocols(loop, limit, client_connected_cb):
    """A new one for each connection of a server."""
    def factory():
        reader = StreamReader(limit=limit, loop=loop)
        return StreamReaderProtocol(reader, client_connected_cb, loop=loop)
    return factory


async def open_connection(host=None, port=None, *, limit=_LIMIT, **options):
    loop = events.get_running_loop()
    reader, protocol = _connection(loop, limit)
    transport, _protocol = await loop.create_connection(lambda: protocol, host, port, **options)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_server(client_connected_cb, host=None, port=None, *, limit=_LIMIT, **options):
    loop = events.get_running_loop()
    return await loop.create_server(_protocols(loop, limit, client_connected_cb), host, port, **options)


async def open_unix_connection(path=None, *, limit=_LIMIT, **options):
    loop = events.get_running_loop()
    reader, protocol = _connection(loop, limit)
    transport, _protocol = await loop.create_unix_connection(lambda: protocol, path, **options)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_unix_server(client_connected_cb, path=None, *, limit=_LIMIT, **options):
    loop = events.get_running_loop()
    return await loop.create_unix_server(_protocols(loop, limit, client_connected_cb), path, **options)
