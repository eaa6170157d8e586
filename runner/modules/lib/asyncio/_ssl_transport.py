"""Models the transport that sslproto gives to a program's protocol.

All versions.  Up to 3.10 it asks the transport under it; from 3.11 on it has limits of its own in both directions, and
a second close() takes its protocol away.
"""
import sys

from asyncio import transports

_ABORTS_TWICE = sys.version_info >= (3, 11, 7)
_ASKS_BELOW_FOR_LIMITS = (3, 10) <= sys.version_info < (3, 11)
_SEES_CLOSING_BELOW = sys.version_info >= (3, 13, 1)


class _OverTLS(transports._FlowControlMixin):
    """Its work is the protocol's."""

    def __init__(self, loop, ssl_protocol):
        self._loop = loop
        self._ssl_protocol = ssl_protocol
        self._closed = False

    def get_extra_info(self, name, default=None):
        return self._ssl_protocol._get_extra_info(name, default)

    def set_protocol(self, protocol):
        self._ssl_protocol._set_app_protocol(protocol)

    def get_protocol(self):
        return self._ssl_protocol._app_protocol

    def is_closing(self):
        return self._closed

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f'data: expecting a bytes-like instance, got {type(data).__name__}')
        if data:
            self._ssl_protocol._write_appdata((data,))

    def can_write_eof(self):
        return False


class _WithoutLimits(_OverTLS):

    def close(self):
        self._closed = True
        self._ssl_protocol._start_shutdown()

    def abort(self):
        self._ssl_protocol._abort(None)
        self._closed = True

    def is_reading(self):
        below = self._ssl_protocol._transport
        if below is None:
            raise RuntimeError('SSL transport has not been initialized yet')
        return below.is_reading()

    def pause_reading(self):
        self._ssl_protocol._transport.pause_reading()

    def resume_reading(self):
        self._ssl_protocol._transport.resume_reading()

    def set_write_buffer_limits(self, high=None, low=None):
        self._ssl_protocol._transport.set_write_buffer_limits(high, low)

    if _ASKS_BELOW_FOR_LIMITS:
        def get_write_buffer_limits(self):
            return self._ssl_protocol._transport.get_write_buffer_limits()

    def get_write_buffer_size(self):
        return self._ssl_protocol._transport.get_write_buffer_size()

    @property
    def _protocol_paused(self):
        return self._ssl_protocol._transport._protocol_paused


class _WithLimits(_OverTLS):

    def is_closing(self):
        return self._closed or _SEES_CLOSING_BELOW and self._ssl_protocol._is_transport_closing()

    def close(self):
        if self._closed:
            self._ssl_protocol = None
            return
        self._closed = True
        self._ssl_protocol._start_shutdown()

    def abort(self):
        self._force_close(None)

    def _force_close(self, error):
        self._closed = True
        if self._ssl_protocol is not None or not _ABORTS_TWICE:
            self._ssl_protocol._abort(error)

    def is_reading(self):
        return not self._ssl_protocol._app_reading_paused

    def pause_reading(self):
        self._ssl_protocol._pause_reading()

    def resume_reading(self):
        self._ssl_protocol._resume_reading()

    def set_write_buffer_limits(self, high=None, low=None):
        self._ssl_protocol._set_write_buffer_limits(high, low)
        self._ssl_protocol._control_app_writing()

    def get_write_buffer_limits(self):
        return (self._ssl_protocol._outgoing_low_water, self._ssl_protocol._outgoing_high_water)

    def get_write_buffer_size(self):
        return self._ssl_protocol._get_write_buffer_size()

    def set_read_buffer_limits(self, high=None, low=None):
        self._ssl_protocol._set_read_buffer_limits(high, low)
        self._ssl_protocol._control_ssl_reading()

    def get_read_buffer_limits(self):
        return (self._ssl_protocol._incoming_low_water, self._ssl_protocol._incoming_high_water)

    def get_read_buffer_size(self):
        return self._ssl_protocol._get_read_buffer_size()

    @property
    def _protocol_paused(self):
        return self._ssl_protocol._app_writing_paused

    def writelines(self, list_of_data):
        self._ssl_protocol._write_appdata(list_of_data)


class _SSLProtocolTransport(_WithLimits if sys.version_info >= (3, 11) else _WithoutLimits):
    """The one of this version."""

    __module__ = 'asyncio.sslproto'
