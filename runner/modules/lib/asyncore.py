"""Models `asyncore` (up to CPython 3.11): dispatchers around sockets, and the loop that polls them.

It looks up select's functions when it polls.  Left out: dispatchers of files.
"""
import os
import select
import socket
import sys
import time
import warnings
from errno import (
    EAGAIN, EALREADY, EBADF, ECONNABORTED, ECONNRESET, EINPROGRESS, EINVAL, EISCONN, ENOTCONN, EPIPE, ESHUTDOWN,
    EWOULDBLOCK, errorcode)

import _unmodelled

_DEPRECATION_MSG = ('The {name} module is deprecated and will be removed in Python 3.12. '
                    'The recommended replacement is asyncio')
if sys.version_info >= (3, 10):
    warnings.warn(_DEPRECATION_MSG.format(name=__name__), DeprecationWarning, stacklevel=2)

_DISCONNECTED = frozenset({ECONNRESET, ENOTCONN, ESHUTDOWN, ECONNABORTED, EPIPE, EBADF})

socket_map = {}


class ExitNow(Exception):
    pass


_reraised_exceptions = (ExitNow, KeyboardInterrupt, SystemExit)


def _tell(obj, event):
    try:
        event()
    except _reraised_exceptions:
        raise
    except:
        obj.handle_error()


def read(obj):
    _tell(obj, obj.handle_read_event)


def write(obj):
    _tell(obj, obj.handle_write_event)


def _exception(obj):
    _tell(obj, obj.handle_expt_event)


def readwrite(obj, flags):
    def events():
        try:
            for bits, event in ((select.POLLIN, obj.handle_read_event), (select.POLLOUT, obj.handle_write_event),
                                (select.POLLPRI, obj.handle_expt_event),
                                (select.POLLHUP | select.POLLERR | select.POLLNVAL, obj.handle_close)):
                if flags & bits:
                    event()
        except OSError as error:
            if error.errno not in _DISCONNECTED:
                raise
            obj.handle_close()
    _tell(obj, events)


def poll(timeout=0.0, map=None):
    map = socket_map if map is None else map
    if not map:
        return
    readers, writers, both = [], [], []
    for fd, obj in list(map.items()):
        reads, writes = obj.readable(), obj.writable()
        if reads:
            readers.append(fd)
        if writes and not obj.accepting:
            writers.append(fd)
        if reads or writes:
            both.append(fd)
    if not readers and not writers and not both:
        time.sleep(timeout)
        return
    ready = select.select(readers, writers, both, timeout)
    for fds, tell in zip(ready, (read, write, _exception)):
        for fd in fds:
            obj = map.get(fd)
            if obj is not None:
                tell(obj)


def poll2(timeout=0.0, map=None):
    map = socket_map if map is None else map
    if timeout is not None:
        timeout = int(timeout * 1000)
    pollster = select.poll()
    if not map:
        return
    for fd, obj in list(map.items()):
        flags = select.POLLIN | select.POLLPRI if obj.readable() else 0
        if obj.writable() and not obj.accepting:
            flags |= select.POLLOUT
        if flags:
            pollster.register(fd, flags)
    for fd, flags in pollster.poll(timeout):
        obj = map.get(fd)
        if obj is not None:
            readwrite(obj, flags)


poll3 = poll2


def loop(timeout=30.0, use_poll=False, map=None, count=None):
    map = socket_map if map is None else map
    once = poll2 if use_poll and hasattr(select, 'poll') else poll
    while map and (count is None or count > 0):
        once(timeout, map)
        if count is not None:
            count -= 1


class dispatcher:
    debug = connected = accepting = connecting = closing = False
    addr = None
    ignore_log_types = frozenset({'warning'})

    def __init__(self, sock=None, map=None):
        self._map = socket_map if map is None else map
        self._fileno = None
        self.socket = None
        if sock:
            sock.setblocking(False)
            self.set_socket(sock, map)
            self.connected = True
            try:
                self.addr = sock.getpeername()
            except OSError as error:
                if error.errno not in (ENOTCONN, EINVAL):
                    self.del_channel(map)
                    raise
                self.connected = False

    def __repr__(self):
        status = [f'{type(self).__module__}.{type(self).__qualname__}']
        if self.accepting and self.addr:
            status.append('listening')
        elif self.connected:
            status.append('connected')
        if self.addr is not None:
            try:
                status.append('%s:%d' % self.addr)
            except TypeError:
                status.append(repr(self.addr))
        return '<%s at %#x>' % (' '.join(status), id(self))

    def add_channel(self, map=None):
        (self._map if map is None else map)[self._fileno] = self

    def del_channel(self, map=None):
        (self._map if map is None else map).pop(self._fileno, None)
        self._fileno = None

    def create_socket(self, family=socket.AF_INET, type=socket.SOCK_STREAM):
        self.family_and_type = family, type
        made = socket.socket(family, type)
        made.setblocking(False)
        self.set_socket(made)

    def set_socket(self, sock, map=None):
        self.socket = sock
        self._fileno = sock.fileno()
        self.add_channel(map)

    def set_reuse_addr(self):
        try:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR,
                                   self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR) | 1)
        except OSError:
            pass

    def readable(self):
        return True

    def writable(self):
        return True

    # What a socket does.

    def listen(self, num):
        self.accepting = True
        return self.socket.listen(num)

    def bind(self, addr):
        self.addr = addr
        return self.socket.bind(addr)

    def connect(self, address):
        self.connected = False
        self.connecting = True
        number = self.socket.connect_ex(address)
        if number in (EINPROGRESS, EALREADY, EWOULDBLOCK):
            self.addr = address
        elif number in (0, EISCONN):
            self.addr = address
            self.handle_connect_event()
        else:
            raise OSError(number, errorcode[number])

    def accept(self):
        try:
            return self.socket.accept()
        except OSError as error:
            if error.errno not in (EWOULDBLOCK, ECONNABORTED, EAGAIN):
                raise
            return None

    def send(self, data):
        try:
            return self.socket.send(data)
        except OSError as error:
            if error.errno == EWOULDBLOCK:
                return 0
            if error.errno not in _DISCONNECTED:
                raise
            self.handle_close()
            return 0

    def recv(self, buffer_size):
        try:
            data = self.socket.recv(buffer_size)
        except OSError as error:
            if error.errno not in _DISCONNECTED:
                raise
            data = b''
        if not data:
            self.handle_close()
        return data

    def close(self):
        self.connected = self.accepting = self.connecting = False
        self.del_channel()
        if self.socket is not None:
            try:
                self.socket.close()
            except OSError as error:
                if error.errno not in (ENOTCONN, EBADF):
                    raise

    def log(self, message):
        sys.stderr.write('log: %s\n' % str(message))

    def log_info(self, message, type='info'):
        if type not in self.ignore_log_types:
            print('%s: %s' % (type, message))

    # What the loop tells.

    def handle_read_event(self):
        if self.accepting:
            self.handle_accept()
            return
        if not self.connected and self.connecting:
            self.handle_connect_event()
        self.handle_read()

    def handle_connect_event(self):
        number = self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if number != 0:
            raise OSError(number, os.strerror(number))
        self.handle_connect()
        self.connected = True
        self.connecting = False

    def handle_write_event(self):
        if self.accepting:
            return
        if not self.connected and self.connecting:
            self.handle_connect_event()
        self.handle_write()

    def handle_expt_event(self):
        if self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) != 0:
            self.handle_close()
        else:
            self.handle_expt()

    def handle_error(self):
        _, kind, value, places = compact_traceback()
        try:
            shown = repr(self)
        except:
            shown = '<__repr__(self) failed for object at %0x>' % id(self)
        self.log_info('uncaptured python exception, closing channel %s (%s:%s %s)' % (shown, kind, value, places),
                      'error')
        self.handle_close()

    def handle_accept(self):
        pair = self.accept()
        if pair is not None:
            self.handle_accepted(*pair)

    def handle_accepted(self, sock, addr):
        sock.close()
        self.log_info('unhandled accepted event', 'warning')

    def handle_close(self):
        self.log_info('unhandled close event', 'warning')
        self.close()

    def handle_expt(self):
        self.log_info('unhandled incoming priority event', 'warning')

    def handle_read(self):
        self.log_info('unhandled read event', 'warning')

    def handle_write(self):
        self.log_info('unhandled write event', 'warning')

    def handle_connect(self):
        self.log_info('unhandled connect event', 'warning')


class dispatcher_with_send(dispatcher):
    _AT_ONCE = 65536

    def __init__(self, sock=None, map=None):
        super().__init__(sock, map)
        self.out_buffer = b''

    def initiate_send(self):
        sent = dispatcher.send(self, self.out_buffer[:self._AT_ONCE])
        self.out_buffer = self.out_buffer[sent:]

    def handle_write(self):
        self.initiate_send()

    def writable(self):
        return not self.connected or len(self.out_buffer)

    def send(self, data):
        if self.debug:
            self.log_info('sending %s' % repr(data))
        self.out_buffer += data
        self.initiate_send()


def compact_traceback():
    kind, value, entry = sys.exc_info()
    if not entry:
        raise AssertionError('traceback does not exist')
    places = []
    while entry:
        code = entry.tb_frame.f_code
        places.append((code.co_filename, code.co_name, str(entry.tb_lineno)))
        entry = entry.tb_next
    return places[-1], kind, value, ' '.join(['[%s|%s|%s]' % place for place in places])


def close_all(map=None, ignore_all=False):
    map = socket_map if map is None else map
    for each in list(map.values()):
        try:
            each.close()
        except OSError as error:
            if error.errno != EBADF and not ignore_all:
                raise
        except _reraised_exceptions:
            raise
        except:
            if not ignore_all:
                raise
    map.clear()


__getattr__ = _unmodelled.attribute(globals(), {'files are not modelled': ('file_dispatcher', 'file_wrapper')})
