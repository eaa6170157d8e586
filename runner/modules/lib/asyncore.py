"""Models `asyncore` (up to CPython 3.11): a map of channels, and a loop that asks select which of them are ready.

Left out: file_dispatcher.
"""
import errno
import os
import select
import socket
import sys
import time
import warnings

if sys.version_info >= (3, 10):
    warnings.warn('The asyncore module is deprecated and will be removed in Python 3.12. '
                  'The recommended replacement is asyncio', DeprecationWarning, stacklevel=2)

_GONE = frozenset({errno.ECONNRESET, errno.ENOTCONN, errno.ESHUTDOWN, errno.ECONNABORTED, errno.EPIPE, errno.EBADF})
_UNDER_WAY = errno.EINPROGRESS, errno.EALREADY, errno.EWOULDBLOCK

socket_map = {}


class ExitNow(Exception):
    pass


_reraised_exceptions = ExitNow, KeyboardInterrupt, SystemExit


def read(obj):
    try:
        obj.handle_read_event()
    except _reraised_exceptions:
        raise
    except:
        obj.handle_error()


def write(obj):
    try:
        obj.handle_write_event()
    except _reraised_exceptions:
        raise
    except:
        obj.handle_error()


def _exception(obj):
    try:
        obj.handle_expt_event()
    except _reraised_exceptions:
        raise
    except:
        obj.handle_error()


def readwrite(obj, flags):
    try:
        if flags & select.POLLIN:
            obj.handle_read_event()
        if flags & select.POLLOUT:
            obj.handle_write_event()
        if flags & select.POLLPRI:
            obj.handle_expt_event()
        if flags & (select.POLLHUP | select.POLLERR | select.POLLNVAL):
            obj.handle_close()
    except OSError as error:
        if error.errno in _GONE:
            obj.handle_close()
        else:
            obj.handle_error()
    except _reraised_exceptions:
        raise
    except:
        obj.handle_error()


def poll(timeout=0.0, map=None):
    channels = socket_map if map is None else map
    if not channels:
        return
    readers, writers, either = [], [], []
    for fd, obj in list(channels.items()):
        reads, writes = obj.readable(), obj.writable()
        if reads:
            readers.append(fd)
        if writes and not obj.accepting:
            writers.append(fd)
        if reads or writes:
            either.append(fd)
    if not either:
        time.sleep(timeout)
        return
    ready = select.select(readers, writers, either, timeout)
    for tell, fds in zip((read, write, _exception), ready):
        for fd in fds:
            obj = channels.get(fd)
            if obj is not None:
                tell(obj)


def poll2(timeout=0.0, map=None):
    channels = socket_map if map is None else map
    pollster = select.poll()
    for fd, obj in list(channels.items()):
        flags = select.POLLIN | select.POLLPRI if obj.readable() else 0
        if obj.writable() and not obj.accepting:
            flags |= select.POLLOUT
        if flags:
            pollster.register(fd, flags)
    if channels:
        for fd, flags in pollster.poll(None if timeout is None else int(timeout * 1000)):
            obj = channels.get(fd)
            if obj is not None:
                readwrite(obj, flags)


poll3 = poll2


def loop(timeout=30.0, use_poll=False, map=None, count=None):
    channels = socket_map if map is None else map
    once = poll2 if use_poll and hasattr(select, 'poll') else poll
    while channels and (count is None or count > 0):
        once(timeout, channels)
        if count is not None:
            count -= 1


class dispatcher:
    debug = False
    connected = False
    accepting = False
    connecting = False
    closing = False
    addr = None
    ignore_log_types = frozenset({'warning'})

    def __init__(self, sock=None, map=None):
        self._map = socket_map if map is None else map
        self._fileno = None
        self.socket = None
        if not sock:
            return
        sock.setblocking(False)
        self.set_socket(sock, map)
        self.connected = True
        try:
            self.addr = sock.getpeername()
        except OSError as error:
            if error.errno not in (errno.ENOTCONN, errno.EINVAL):
                self.del_channel(map)
                raise
            self.connected = False

    def __repr__(self):
        words = [type(self).__module__ + '.' + type(self).__qualname__]
        if self.accepting and self.addr:
            words.append('listening')
        elif self.connected:
            words.append('connected')
        if self.addr is not None:
            try:
                words.append('%s:%d' % self.addr)
            except TypeError:
                words.append(repr(self.addr))
        return '<%s at %#x>' % (' '.join(words), id(self))

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
            now = self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR)
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, now | 1)
        except OSError:
            pass

    # ---- what heirs say they wait for

    def readable(self):
        return True

    def writable(self):
        return True

    # ---- the socket's operations

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
        if number not in _UNDER_WAY + (0, errno.EISCONN):
            raise OSError(number, errno.errorcode[number])
        self.addr = address
        if number not in _UNDER_WAY:
            self.handle_connect_event()

    def accept(self):
        try:
            return self.socket.accept()
        except TypeError:
            return None
        except OSError as error:
            if error.errno not in (errno.EWOULDBLOCK, errno.ECONNABORTED, errno.EAGAIN):
                raise
            return None

    def send(self, data):
        try:
            return self.socket.send(data)
        except OSError as error:
            if error.errno in _GONE:
                self.handle_close()
            elif error.errno != errno.EWOULDBLOCK:
                raise
            return 0

    def recv(self, buffer_size):
        try:
            data = self.socket.recv(buffer_size)
        except OSError as error:
            if error.errno not in _GONE:
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
                if error.errno not in (errno.ENOTCONN, errno.EBADF):
                    raise

    def log(self, message):
        sys.stderr.write('log: %s\n' % str(message))

    def log_info(self, message, type='info'):
        if type not in self.ignore_log_types:
            print('%s: %s' % (type, message))

    # ---- events

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
        _, kind, value, where = compact_traceback()
        try:
            own = repr(self)
        except:
            own = '<__repr__(self) failed for object at %0x>' % id(self)
        self.log_info(f'uncaptured python exception, closing channel {own} ({kind}:{value} {where})', 'error')
        self.handle_close()

    def handle_expt(self):
        self.log_info('unhandled incoming priority event', 'warning')

    def handle_read(self):
        self.log_info('unhandled read event', 'warning')

    def handle_write(self):
        self.log_info('unhandled write event', 'warning')

    def handle_connect(self):
        self.log_info('unhandled connect event', 'warning')

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


class dispatcher_with_send(dispatcher):

    def __init__(self, sock=None, map=None):
        dispatcher.__init__(self, sock, map)
        self.out_buffer = b''

    def initiate_send(self):
        sent = dispatcher.send(self, self.out_buffer[:65536])
        self.out_buffer = self.out_buffer[sent:]

    def handle_write(self):
        self.initiate_send()

    def writable(self):
        return (not self.connected) or len(self.out_buffer)

    def send(self, data):
        if self.debug:
            self.log_info('sending %s' % repr(data))
        self.out_buffer = self.out_buffer + data
        self.initiate_send()


def compact_traceback():
    kind, value, traceback = sys.exc_info()
    if not traceback:
        raise AssertionError('traceback does not exist')
    places = []
    while traceback:
        code = traceback.tb_frame.f_code
        places.append((code.co_filename, code.co_name, str(traceback.tb_lineno)))
        traceback = traceback.tb_next
    return places[-1], kind, value, ' '.join('[%s|%s|%s]' % place for place in places)


def close_all(map=None, ignore_all=False):
    channels = socket_map if map is None else map
    for channel in list(channels.values()):
        try:
            channel.close()
        except OSError as error:
            if error.errno != errno.EBADF and not ignore_all:
                raise
        except _reraised_exceptions:
            raise
        except:
            if not ignore_all:
                raise
    channels.clear()


from _unmodelled import attribute

__getattr__ = attribute(globals(), {'files as channels': ('file_dispatcher', 'file_wrapper')})
