"""Models asyncio.sslproto: a protocol that speaks TLS with the peer; the program's protocol gets _ssl_transport.

All versions.  From 3.11 on it has limits of its own in both directions, the program hears of the other's goodbye at
once, what came in several records is told joined, and one's own goodbye has a time limit.  A handshake that fails says
nothing to the peer.
"""
import ssl

from asyncio import constants
from asyncio import exceptions
from asyncio import protocols
from asyncio._ssl_data import _Data, _DO_HANDSHAKE, _FLUSHING, _HAS_LIMITS, _SHUTDOWN, _UNWRAPPED, _WRAPPED
from asyncio._ssl_transport import _SSLProtocolTransport

_AGAIN = (ssl.SSLWantReadError, ssl.SSLSyscallError)


def _context_of(sslcontext, server_hostname):
    if sslcontext is not True:
        return sslcontext
    context = ssl.create_default_context()
    if not server_hostname:
        context.check_hostname = False
    return context


class SSLProtocol(_Data, protocols.BufferedProtocol if _HAS_LIMITS else protocols.Protocol):

    def __init__(self, loop, app_protocol, sslcontext, waiter, server_side=False, server_hostname=None,
                 call_connection_made=True, ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        for name, given in (('ssl_handshake_timeout', ssl_handshake_timeout),
                            ('ssl_shutdown_timeout', ssl_shutdown_timeout)):
            if given is not None and given <= 0:
                raise ValueError('%s should be a positive number, got %s' % (name, given))
        self._loop = loop
        self._sslcontext = _context_of(sslcontext, server_hostname)
        self._waiter = waiter
        self._server_side = server_side
        self._server_hostname = None if server_side else server_hostname or None
        self._call_connection_made = call_connection_made
        self._handshake_limit = ssl_handshake_timeout or constants.SSL_HANDSHAKE_TIMEOUT
        self._goodbye_limit = ssl_shutdown_timeout or constants.SSL_SHUTDOWN_TIMEOUT
        self._timer = self._transport = None
        self._extra = {'sslcontext': self._sslcontext}
        self._state = _UNWRAPPED
        self._is_made = _HAS_LIMITS and not call_connection_made
        self._has_ended = self._has_told_end = False
        self._begin_data()
        self._sslobj = self._secured() if _HAS_LIMITS else None
        self._set_app_protocol(app_protocol)
        self._app_transport = _SSLProtocolTransport(loop, self)

    def _secured(self):
        return self._sslcontext.wrap_bio(self._incoming, self._outgoing, server_side=self._server_side,
                                         server_hostname=self._server_hostname)

    # --- what the transport tells

    def connection_made(self, transport):
        self._transport = transport
        self._state = _DO_HANDSHAKE
        self._timer = self._loop.call_later(self._handshake_limit, self._handshake_took_too_long)
        if not _HAS_LIMITS:
            try:
                self._sslobj = self._secured()
            except Exception as error:
                self._handshake_failed(error)
                return
        self._do_handshake()

    def connection_lost(self, exc):
        self._forget_data()
        if self._app_transport is not None and (_HAS_LIMITS or not self._is_made):
            self._app_transport._closed = True
        if self._is_made and not (_HAS_LIMITS and self._state == _DO_HANDSHAKE):
            self._loop.call_soon(self._app_protocol.connection_lost, exc)
        self._is_made = False
        self._state = _UNWRAPPED
        self._transport = self._app_transport = self._app_protocol = None
        self._stop_timer()
        self._wake_waiter(exc)

    def eof_received(self):
        if not _HAS_LIMITS:
            self._wake_waiter(ConnectionResetError())
            try:
                if self._state != _DO_HANDSHAKE:
                    self._tell_end()
            finally:
                self._transport.close()
            return None
        self._has_ended = True
        if self._state == _DO_HANDSHAKE:
            self._handshake_failed(ConnectionResetError())
        elif self._state == _WRAPPED:
            self._state = _FLUSHING
            if self._app_reading_paused:
                return True
            self._do_flush()
        elif self._state == _FLUSHING:
            self._do_write()
            self._state = _SHUTDOWN
            self._do_shutdown()
        elif self._state == _SHUTDOWN:
            self._do_shutdown()
        return None

    # --- the handshake

    def _do_handshake(self):
        try:
            self._sslobj.do_handshake()
        except _AGAIN:
            self._process_outgoing()
        except ssl.SSLError as error:
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
        self._do_read()

    def _handshake_failed(self, error):
        self._stop_timer()
        self._state = _UNWRAPPED
        verified = not isinstance(error, ssl.CertificateError)
        self._fatal_error(error, 'SSL handshake failed' + ('' if verified else ' on verifying the certificate'))
        if _HAS_LIMITS:
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

    # --- the end

    def _tell_end(self):
        if self._has_told_end or not self._is_made:
            return
        self._has_told_end = True
        try:
            keeps_open = self._app_protocol.eof_received()
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            if not _HAS_LIMITS:
                raise
            self._fatal_error(error, 'Error calling eof_received()')
            return
        if keeps_open:
            from logging import getLogger  # only here: few programs see it
            getLogger('asyncio').warning('returning true from eof_received() has no effect when using ssl')

    def _start_shutdown(self):
        if self._state in (_FLUSHING, _SHUTDOWN, _UNWRAPPED):
            return
        if _HAS_LIMITS:
            self._app_transport._closed = True
        if self._state == _DO_HANDSHAKE:
            self._abort(None)
            return
        if not _HAS_LIMITS:
            self._do_write()
            self._state = _SHUTDOWN
            self._do_shutdown()
            return
        self._state = _FLUSHING
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
        except _AGAIN:
            self._process_outgoing()
        except ssl.SSLError as error:
            self._stop_timer()
            self._fatal_error(error)
        else:
            if not _HAS_LIMITS:
                self._state = _UNWRAPPED
                self._transport.close()     # and nothing after it, though a goodbye may be left
                return
            self._process_outgoing()
            self._tell_end()
            self._stop_timer()
            self._loop.call_soon(self._transport.close)

    def _goodbye_took_too_long(self):
        if self._state in (_FLUSHING, _SHUTDOWN):
            self._transport._force_close(exceptions.TimeoutError('SSL shutdown timed out'))

    def _abort(self, error):
        self._state = _UNWRAPPED
        if self._transport is not None:
            self._transport._force_close(error)

    def _fatal_error(self, error, message='Fatal error on transport'):
        if self._transport is not None:
            self._transport._force_close(error)
        if not isinstance(error, (OSError, exceptions.CancelledError)):
            self._loop.call_exception_handler({'message': message, 'exception': error, 'transport': self._transport,
                                               'protocol': self})

    # --- what is asked of it

    def _is_transport_closing(self):
        return self._transport is not None and self._transport.is_closing()

    def _get_extra_info(self, name, default=None):
        if name in self._extra:
            return self._extra[name]
        return default if self._transport is None else self._transport.get_extra_info(name, default)
