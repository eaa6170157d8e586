"""Models gevent.baseserver: a listening socket whose io watcher accepts in the hub and spawns a handler for each.

All versions.  At most max_accept connections a turn; a pool that is full stops accepting until it has room; an error of
accept or spawn pauses for a growing delay.
"""
import sys

import _socket

from gevent.event import Event
from gevent.greenlet import Greenlet
from gevent.hub import get_hub

__all__ = ['BaseServer']


def _handle_and_close_when_done(handle, close, args_tuple):
    try:
        return handle(*args_tuple)
    finally:
        close(*args_tuple)


class BaseServer:
    min_delay = 0.01
    max_delay = 1
    max_accept = 100
    stop_timeout = 1
    fatal_errors = (9, 22, 88)
    _spawn = Greenlet.spawn

    def __init__(self, listener, handle=None, spawn='default'):
        self._stop_event = Event()
        self._stop_event.set()
        self._watcher = self._timer = self._handle = self.pool = None
        try:
            self.set_listener(listener)
            self.set_spawn(spawn)
            self.set_handle(handle)
            self.delay = self.min_delay
            self.loop = get_hub().loop
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.stop()

    def set_listener(self, listener):
        if hasattr(listener, 'accept'):
            if hasattr(listener, 'do_handshake'):
                raise TypeError('Expected a regular socket, not SSLSocket: %r' % (listener,))
            self.family = listener.family
            self.address = listener.getsockname()
            self.socket = listener
        else:
            self.family, self.address = parse_address(listener)

    def set_spawn(self, spawn):
        if spawn == 'default':
            self.pool = None
            self._spawn = self._spawn
        elif hasattr(spawn, 'spawn') or isinstance(spawn, int):
            if isinstance(spawn, int):
                from gevent.pool import Pool
                spawn = Pool(spawn)
            self.pool = spawn
            self._spawn = spawn.spawn
        else:
            self.pool = None
            self._spawn = spawn
        if hasattr(self.pool, 'full'):
            self.full = self.pool.full
        if self.pool is not None:
            self.pool._semaphore.rawlink(self._start_accepting_if_started)

    def set_handle(self, handle):
        if handle is not None:
            self.handle = handle
        if not hasattr(self, 'handle'):
            raise TypeError("'handle' must be provided")
        self._handle = self.handle

    def _start_accepting_if_started(self, _event=None):
        if self.started:
            self.start_accepting()

    def start_accepting(self):
        if self._watcher is None:
            self._watcher = self.loop.io(self.socket.fileno(), 1)
            self._watcher.start(self._do_read)

    def stop_accepting(self):
        for name in ('_watcher', '_timer'):
            watcher = getattr(self, name)
            if watcher is not None:
                watcher.stop()
                watcher.close()
                setattr(self, name, None)

    def do_handle(self, *args):
        try:
            if self._spawn is None:
                _handle_and_close_when_done(self._handle, self.do_close, args)
            else:
                self._spawn(_handle_and_close_when_done, self._handle, self.do_close, args)
        except BaseException:
            self.do_close(*args)
            raise

    def do_close(self, *args):
        pass

    def do_read(self):
        raise NotImplementedError()

    def _pause(self):
        if self.delay >= 0:
            self.stop_accepting()
            self._timer = self.loop.timer(self.delay)
            self._timer.start(self._start_accepting_if_started)
            self.delay = min(self.max_delay, self.delay * 2)

    def _do_read(self):
        for _ in range(self.max_accept):
            if self.full():
                self.stop_accepting()
                if self.pool is not None:
                    self.pool._semaphore.rawlink(self._start_accepting_if_started)
                return
            try:
                args = self.do_read()
                self.delay = self.min_delay
                if not args:
                    return
            except BaseException as error:
                self.loop.error_handler.handle_error(self, *sys.exc_info())
                if self.is_fatal_error(error):
                    self.close()
                    sys.stderr.write('ERROR: %s failed with %s\n' % (self, str(error) or repr(error)))
                    return
                self._pause()
                return
            try:
                self.do_handle(*args)
            except BaseException:
                self.loop.error_handler.handle_error((args[1:], self), *sys.exc_info())
                self._pause()
                return

    def full(self):
        return False

    def __repr__(self):
        return '<%s at %s %s>' % (type(self).__name__, hex(id(self)), self._formatinfo())

    def __str__(self):
        return '<%s %s>' % (type(self).__name__, self._formatinfo())

    def _formatinfo(self):
        result = 'fileno=%s ' % self.socket.fileno() if hasattr(self, 'socket') else ''
        if isinstance(self.address, tuple) and len(self.address) == 2:
            result += 'address=%s:%s' % self.address
        else:
            result += 'address=%s' % (self.address,)
        handle = self.__dict__.get('handle')
        if handle is not None:
            if getattr(handle, '__self__', None) is self:
                result += ' handle=<bound method %s.%s of self>' % (self.__class__.__name__, handle.__name__)
            else:
                result += ' handle=' + repr(handle)
        return result

    @property
    def server_host(self):
        return self.address[0] if isinstance(self.address, tuple) else None

    @property
    def server_port(self):
        return self.address[1] if isinstance(self.address, tuple) else None

    def init_socket(self):
        """Servers make their socket here."""

    @property
    def started(self):
        return not self._stop_event.is_set()

    def start(self):
        self.init_socket()
        self._stop_event.clear()
        try:
            self.start_accepting()
        except BaseException:
            self.close()
            raise

    def close(self):
        self._stop_event.set()
        try:
            self.stop_accepting()
        finally:
            if hasattr(self, 'socket'):
                self.socket.close()
            for name in ('socket', 'handle', '_handle', '_spawn', 'full'):
                self.__dict__.pop(name, None)
            if self.pool is not None:
                self.pool._semaphore.unlink(self._start_accepting_if_started)

    @property
    def closed(self):
        return not hasattr(self, 'socket')

    def stop(self, timeout=None):
        self.close()
        if timeout is None:
            timeout = self.stop_timeout
        if self.pool:
            self.pool.join(timeout=timeout)
            self.pool.kill(block=True, timeout=1)

    def serve_forever(self, stop_timeout=None):
        if not self.started:
            self.start()
        try:
            self._stop_event.wait()
        finally:
            Greenlet.spawn(self.stop, timeout=stop_timeout).join()

    def is_fatal_error(self, error):
        return isinstance(error, OSError) and error.args[0] in self.fatal_errors


def parse_address(address):
    try:
        return _parse_address(address)
    except ValueError as error:
        raise ValueError('Failed to parse address %r: %s' % (address, error))


def _parse_address(address):
    """(family, address) of 'host:port', a port, or a pair; without a host it is IPv6's any."""
    if isinstance(address, tuple):
        six = not address[0] or ':' in address[0]
        return (_socket.AF_INET6 if six else _socket.AF_INET), address
    if isinstance(address, int) or isinstance(address, str) and ':' not in address:
        return _socket.AF_INET6, ('', int(address))
    if not isinstance(address, str):
        raise TypeError('Expected tuple or string, got %s' % type(address))
    host, port = address.rsplit(':', 1)
    if host.startswith('['):
        return _socket.AF_INET6, (host[1:-1], int(port))
    return _socket.AF_INET, ('' if host == '*' else host, int(port))
