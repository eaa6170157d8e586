"""Models asyncio.transports: what transports have to have; BaseTransport has what all of the loop's answer alike.

All versions.
"""

__all__ = ('BaseTransport', 'ReadTransport', 'WriteTransport', 'Transport', 'DatagramTransport', 'SubprocessTransport')


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
