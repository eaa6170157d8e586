"""Models asyncio.transports: what transports have to have; BaseTransport has what all of the loop's answer alike.

_FlowControlMixin tells a protocol when more waits to be written than a transport wants to keep.

All versions.
"""

__all__ = ('BaseTransport', 'ReadTransport', 'WriteTransport', 'Transport', 'DatagramTransport', 'SubprocessTransport')

_KEPT = 64 * 1024       # bytes


def _left_to_heirs(name):
    def method(self, *args, **kwargs):
        raise NotImplementedError
    method.__name__ = name
    return method


class BaseTransport:
    """The loop's own set _extra and _protocol."""

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        return self._extra.get(name, default)

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    is_closing = _left_to_heirs('is_closing')
    close = _left_to_heirs('close')


class ReadTransport(BaseTransport):
    is_reading = _left_to_heirs('is_reading')
    pause_reading = _left_to_heirs('pause_reading')
    resume_reading = _left_to_heirs('resume_reading')


class WriteTransport(BaseTransport):
    set_write_buffer_limits = _left_to_heirs('set_write_buffer_limits')
    get_write_buffer_size = _left_to_heirs('get_write_buffer_size')
    get_write_buffer_limits = _left_to_heirs('get_write_buffer_limits')
    write = _left_to_heirs('write')
    write_eof = _left_to_heirs('write_eof')
    can_write_eof = _left_to_heirs('can_write_eof')
    abort = _left_to_heirs('abort')

    def writelines(self, list_of_data):
        self.write(b''.join(list_of_data))


class Transport(ReadTransport, WriteTransport):
    pass


def _limits(high, low, usual):
    """Where a buffer makes its writer or reader pause, and where go on, in bytes: each follows from the other."""
    if high is None:
        high = usual if low is None else 4 * low
    if low is None:
        low = high // 4
    if not high >= low >= 0:
        raise ValueError(f'high ({high!r}) must be >= low ({low!r}) must be >= 0')
    return high, low


def _tell_of_writing(loop, told, name, transport, protocol):
    """Has *told* pause or go on; the loop hears what it raises, as of *transport* and *protocol*."""
    try:
        getattr(told, name)()
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        loop.call_exception_handler({'message': f'protocol.{name}() failed', 'exception': error,
                                     'transport': transport, 'protocol': protocol})


class _FlowControlMixin(Transport):
    """Of transports that know their get_write_buffer_size(); they look whether to tell whenever it changes."""

    __slots__ = ('_loop', '_protocol_paused', '_high_water', '_low_water')

    def __init__(self, extra=None, loop=None):
        super().__init__(extra)
        assert loop is not None
        self._loop = loop
        self._protocol_paused = False
        self._set_write_buffer_limits()

    def _set_write_buffer_limits(self, high=None, low=None):
        self._high_water, self._low_water = _limits(high, low, _KEPT)

    def set_write_buffer_limits(self, high=None, low=None):
        self._set_write_buffer_limits(high, low)
        self._maybe_pause_protocol()

    def get_write_buffer_limits(self):
        return (self._low_water, self._high_water)

    def _maybe_pause_protocol(self):
        if not self._protocol_paused and self.get_write_buffer_size() > self._high_water:
            self._protocol_paused = True
            _tell_of_writing(self._loop, self._protocol, 'pause_writing', self, self._protocol)

    def _maybe_resume_protocol(self):
        if self._protocol_paused and self.get_write_buffer_size() <= self._low_water:
            self._protocol_paused = False
            _tell_of_writing(self._loop, self._protocol, 'resume_writing', self, self._protocol)


class DatagramTransport(BaseTransport):
    sendto = _left_to_heirs('sendto')
    abort = _left_to_heirs('abort')


class SubprocessTransport(BaseTransport):
    get_pid = _left_to_heirs('get_pid')
    get_returncode = _left_to_heirs('get_returncode')
    get_pipe_transport = _left_to_heirs('get_pipe_transport')
    send_signal = _left_to_heirs('send_signal')
    terminate = _left_to_heirs('terminate')
    kill = _left_to_heirs('kill')
