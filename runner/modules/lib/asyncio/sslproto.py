"""Models asyncio.sslproto: a protocol that speaks TLS with the peer, and the transport that a program's protocol gets.

All versions.  From 3.11 on the program hears of the other's goodbye at once, and one's own has a time limit.  Left out:
limits of what waits to be written, and protocols that are read into.
"""
import collections
import ssl
import sys

from asyncio import constants
from asyncio import protocols
from asyncio import transports

_CHUNK = 256 * 1024     # bytes
_UNWRAPPED, _DO_HANDSHAKE, _WRAPPED, _FLUSHING, _SHUTDOWN = range(5)
_HEARS_GOODBYE = sys.version_info >= (3, 11)


class _SSLProtocolTransport(transports.Transport):
    """Its work is the protocol's."""

    def __init__(self, loop, ssl_protocol):
        self._loop = loop
        self._ssl_protocol = ssl_protocol
        self._closed = False

    def get_extra_info(self, name, default=None):
        return self._ssl_protocol._get_extra_info(name, default)

    def set_protocol(self, protocol):
        self._ssl_protocol._app_protocol = protocol

    def get_protocol(self):
        return self._ssl_protocol._app_protocol

    def is_closing(self):
        return self._closed or _HEARS_GOODBYE and self._ssl_protocol._transport.is_closing()

    def close(self):
        self._closed = True
        self._ssl_protocol._start_shutdown()

    def is_reading(self):
        return self._ssl_protocol._transport.is_reading()

    def pause_reading(self):
        self._ssl_protocol._transport.pause_reading()

    def resume_reading(self):
        self._ssl_protocol._transport.resume_reading()

    def get_write_buffer_size(self):
        return self._ssl_protocol._transport.get_write_buffer_size()

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError('data: expecting a bytes-like instance, got %s' % type(data).__name__)
        if data:
            self._ssl_protocol._write(bytes(data))

    def can_write_eof(self):
        return False

    def write_eof(self):
        raise NotImplementedError

    def abort(self):
        self._closed = True
        self._ssl_protocol._abort()


class SSLProtocol(protocols.Protocol):

    def __init__(self, loop, app_protocol, sslcontext, waiter, server_side=False, server_hostname=None,
                 call_connection_made=True, ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        for name, given in (('ssl_handshake_timeout', ssl_handshake_timeout),
                            ('ssl_shutdown_timeout', ssl_shutdown_timeout)):
            if given is not None and given <= 0:
                raise ValueError('%s should be a positive number, got %s' % (name, given))
        self._loop = loop
        self._app_protocol = app_protocol
        self._sslcontext = ssl.create_default_context() if sslcontext is True else sslcontext
        self._waiter = waiter
        self._server_side = server_side
        self._server_hostname = None if server_side else server_hostname
        self._call_connection_made = call_connection_made
        self._handshake_limit = ssl_handshake_timeout or constants.SSL_HANDSHAKE_TIMEOUT
        self._goodbye_limit = ssl_shutdown_timeout or constants.SSL_SHUTDOWN_TIMEOUT
        self._timer = self._transport = self._sslobj = None
        self._app_transport = _SSLProtocolTransport(loop, self)
        self._extra = {'sslcontext': self._sslcontext}
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._to_write = collections.deque()
        self._state = _UNWRAPPED
        self._is_made = self._has_ended = self._has_told_end = False

    # --- what the transport tells

    def connection_made(self, transport):
        self._transport = transport
        self._state = _DO_HANDSHAKE
        self._timer = self._loop.call_later(self._handshake_limit, self._handshake_took_too_long)
        try:
            self._sslobj = self._sslcontext.wrap_bio(self._incoming, self._outgoing, server_side=self._server_side,
                                                     server_hostname=self._server_hostname)
        except Exception as error:
            self._handshake_failed(error)
            return
        self._do_handshake()

    def connection_lost(self, exc):
        if self._is_made:
            self._loop.call_soon(self._app_protocol.connection_lost, exc)
        if _HEARS_GOODBYE or not self._is_made:
            self._app_transport._closed = True
        self._state = _UNWRAPPED
        self._stop_timer()
        self._wake_waiter(exc)

    def data_received(self, data):
        self._incoming.write(data)
        if self._state == _DO_HANDSHAKE:
            self._do_handshake()
        elif self._state == _WRAPPED:
            self._do_read()
        elif self._state == _SHUTDOWN:
            self._do_shutdown()

    def eof_received(self):
        self._has_ended = True
        if not _HEARS_GOODBYE:
            self._wake_waiter(ConnectionResetError())
            if self._is_made:
                self._tell_end()
            self._transport.close()
        elif self._state == _DO_HANDSHAKE:
            self._handshake_failed(ConnectionResetError())
        elif self._state == _WRAPPED:
            self._state = _FLUSHING
            self._do_flush()
        elif self._state == _SHUTDOWN:
            self._do_shutdown()

    # --- the handshake

    def _do_handshake(self):
        try:
            self._sslobj.do_handshake()
        except ssl.SSLWantReadError:
            self._flush()
        except ssl.SSLError as error:
            self._flush()
            self._handshake_failed(error)
        else:
            self._handshake_done()

    def _handshake_done(self):
        self._stop_timer()
        self._state = _WRAPPED
        self._extra.update(peercert=self._sslobj.getpeercert(), cipher=self._sslobj.cipher(),
                           compression=self._sslobj.compression(), ssl_object=self._sslobj)
        self._is_made = True
        if self._call_connection_made:
            self._app_protocol.connection_made(self._app_transport)
        self._wake_waiter(None)
        self._flush()
        self._do_read()

    def _handshake_failed(self, error):
        self._stop_timer()
        self._state = _UNWRAPPED
        verified = not isinstance(error, ssl.CertificateError)
        self._fatal_error(error, 'SSL handshake failed' + ('' if verified else ' on verifying the certificate'))
        self._wake_waiter(error)

    def _handshake_took_too_long(self):
        if self._state == _DO_HANDSHAKE:
            self._fatal_error(ConnectionAbortedError('SSL handshake is taking longer than %s seconds: aborting the '
                                                     'connection' % self._handshake_limit))

    def _stop_timer(self):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _wake_waiter(self, error):
        waiter, self._waiter = self._waiter, None
        if waiter is None or waiter.done():
            return
        if error is None:
            waiter.set_result(None)
        else:
            waiter.set_exception(error)

    # --- data

    def _flush(self):
        data = self._outgoing.read()
        if data:
            self._transport.write(data)

    def _write(self, data):
        if self._is_made and self._state != _WRAPPED:
            return
        self._to_write.append(data)
        if self._state == _WRAPPED:
            self._do_write()

    def _do_write(self):
        try:
            while self._to_write:
                self._sslobj.write(self._to_write[0])
                self._to_write.popleft()
        except ssl.SSLWantReadError:
            pass
        except OSError as error:
            self._fatal_error(error, 'Fatal error on SSL protocol')
            return
        self._flush()

    def _do_read(self):
        try:
            while self._state in (_WRAPPED, _FLUSHING):
                data = self._sslobj.read(_CHUNK)
                if not data:
                    if _HEARS_GOODBYE:
                        self._tell_end()
                    self._start_shutdown()
                    return
                self._app_protocol.data_received(data)
        except ssl.SSLWantReadError:
            self._do_write()
        except OSError as error:
            self._fatal_error(error, 'Fatal error on SSL protocol')

    def _tell_end(self):
        if self._has_told_end:
            return
        self._has_told_end = True
        if self._app_protocol.eof_received():
            from logging import getLogger  # only here: few programs see it
            getLogger('asyncio').warning('returning true from eof_received() has no effect when using ssl')

    # --- the end

    def _start_shutdown(self):
        if self._state in (_FLUSHING, _SHUTDOWN, _UNWRAPPED):
            return
        if _HEARS_GOODBYE:
            self._app_transport._closed = True
        if self._state == _DO_HANDSHAKE:
            self._abort()
            return
        self._do_write()
        self._state = _FLUSHING
        if _HEARS_GOODBYE:
            self._timer = self._loop.call_later(self._goodbye_limit, self._goodbye_took_too_long)
        self._do_flush()

    def _do_flush(self):
        self._do_read()
        if self._state == _FLUSHING:
            self._state = _SHUTDOWN
            self._do_shutdown()

    def _do_shutdown(self):
        try:
            if not self._has_ended:
                self._sslobj.unwrap()
        except ssl.SSLWantReadError:
            self._flush()
        except ssl.SSLError as error:
            self._stop_timer()
            self._fatal_error(error)
        else:
            self._stop_timer()
            if not _HEARS_GOODBYE:
                self._transport.close()     # and nothing after it, though a goodbye may be left
                return
            self._flush()
            self._tell_end()
            self._loop.call_soon(self._transport.close)

    def _goodbye_took_too_long(self):
        if self._state == _SHUTDOWN:
            self._transport._leave(TimeoutError('SSL shutdown timed out'))

    def _abort(self):
        self._stop_timer()
        self._state = _UNWRAPPED
        if self._transport is not None:
            self._transport.abort()

    def _fatal_error(self, error, message='Fatal error on transport'):
        if self._transport is not None:
            self._transport._leave(error)
        if not isinstance(error, OSError):
            self._loop.call_exception_handler({'message': message, 'exception': error, 'transport': self._transport,
                                               'protocol': self})

    def _get_extra_info(self, name, default=None):
        if name in self._extra:
            return self._extra[name]
        return default if self._transport is None else self._transport.get_extra_info(name, default)
