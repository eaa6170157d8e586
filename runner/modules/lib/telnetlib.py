"""Models `telnetlib` (up to CPython 3.12): a client that refuses every option that the server offers or asks for.

It keeps the selector that the module selectors had when it was imported.  Left out: talking with a
person, regular expressions.
"""
import selectors
import socket
import sys
from time import monotonic as _time

import _unmodelled

if sys.version_info >= (3, 11):
    import warnings
    warnings.warn("'telnetlib' is deprecated and slated for removal in Python 3.13", DeprecationWarning, stacklevel=2)

__all__ = ['Telnet']

TELNET_PORT = 23
IAC, DONT, DO, WONT, WILL = b'\xff', b'\xfe', b'\xfd', b'\xfc', b'\xfb'
SB, SE, GA, NOP, theNULL = b'\xfa', b'\xf0', b'\xf9', b'\xf1', b'\x00'
ECHO, SGA, TTYPE, NAWS, NOOPT = b'\x01', b'\x03', b'\x18', b'\x1f', b'\x00'
_XON = b'\x11'
_PIECE = 50
_SPECIAL_IN_PATTERNS = frozenset(b'.^$*+?{}[]\\|()')

_TelnetSelector = selectors.PollSelector if hasattr(selectors, 'PollSelector') else selectors.SelectSelector


class _Found:
    """The match of a pattern that stands for itself."""

    def __init__(self, pattern, end):
        self._pattern = pattern
        self._end = end

    def group(self, number=0):
        if number != 0:
            raise IndexError('no such group')
        return self._pattern

    def groups(self, default=None):
        return ()

    def start(self):
        return self._end - len(self._pattern)

    def end(self):
        return self._end

    def span(self):
        return self.start(), self.end()


class Telnet:

    def __init__(self, host=None, port=0, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        self.debuglevel = 0
        self.host = host
        self.port = port
        self.timeout = timeout
        self.sock = None
        self.rawq = b''         # received, not yet looked at
        self.cookedq = b''      # without what the protocol says
        self.sbdataq = b''      # of a subnegotiation
        self.eof = 0
        self._command = b''     # the beginning of one
        self._in_subnegotiation = False
        self.option_callback = None
        if host is not None:
            self.open(host, port, timeout)

    def open(self, host, port=0, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        self.eof = 0
        self.host = host
        self.port = port or TELNET_PORT
        self.timeout = timeout
        self.sock = socket.create_connection((self.host, self.port), timeout)

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def msg(self, msg, *args):
        if self.debuglevel > 0:
            print('Telnet(%s,%s):' % (self.host, self.port), msg % args if args else msg)

    def set_debuglevel(self, debuglevel):
        self.debuglevel = debuglevel

    def close(self):
        sock, self.sock = self.sock, None
        self.eof = True
        self._command = b''
        self._in_subnegotiation = False
        if sock:
            sock.close()

    def get_socket(self):
        return self.sock

    def fileno(self):
        return self.sock.fileno()

    def set_option_negotiation_callback(self, callback):
        self.option_callback = callback

    def write(self, buffer):
        buffer = buffer.replace(IAC, IAC + IAC)
        self.msg('send %r', buffer)
        self.sock.sendall(buffer)

    # Reading.

    def read_until(self, match, timeout=None):
        found = self._wait_until(lambda: self._end_of(match), timeout)
        return self._take(found) if found is not None else self.read_very_lazy()

    def _end_of(self, match):
        place = self.cookedq.find(match)
        return place + len(match) if place >= 0 else None

    def _wait_until(self, look, timeout):
        """What `look` answers, once it is not None, the connection has ended or the time is up."""
        self.process_rawq()
        found = look()
        if found is not None:
            return found
        deadline = None if timeout is None else _time() + timeout
        with _TelnetSelector() as selector:
            selector.register(self, selectors.EVENT_READ)
            while not self.eof:
                if selector.select(timeout):
                    self.fill_rawq()
                    self.process_rawq()
                    found = look()
                    if found is not None:
                        return found
                if deadline is not None:
                    timeout = deadline - _time()
                    if timeout < 0:
                        break
        return None

    def _take(self, count):
        taken, self.cookedq = self.cookedq[:count], self.cookedq[count:]
        return taken

    def expect(self, list, timeout=None):
        for each in list:
            if not isinstance(each, bytes) or set(each) & _SPECIAL_IN_PATTERNS:
                _unmodelled.stand_in('telnetlib', 'Telnet.expect', 'regular expressions are not modelled')()
        found = self._wait_until(lambda: self._first_of(list), timeout)
        if found is not None:
            return found
        text = self.read_very_lazy()
        if not text and self.eof:
            raise EOFError
        return -1, None, text

    def _first_of(self, patterns):
        for index, pattern in enumerate(patterns):
            end = self._end_of(pattern)
            if end is not None:
                return index, _Found(pattern, end), self._take(end)
        return None

    def read_all(self):
        self.process_rawq()
        while not self.eof:
            self.fill_rawq()
            self.process_rawq()
        return self._take(len(self.cookedq))

    def read_some(self):
        self.process_rawq()
        while not self.cookedq and not self.eof:
            self.fill_rawq()
            self.process_rawq()
        return self._take(len(self.cookedq))

    def read_very_eager(self):
        self.process_rawq()
        while not self.eof and self.sock_avail():
            self.fill_rawq()
            self.process_rawq()
        return self.read_very_lazy()

    def read_eager(self):
        self.process_rawq()
        while not self.cookedq and not self.eof and self.sock_avail():
            self.fill_rawq()
            self.process_rawq()
        return self.read_very_lazy()

    def read_lazy(self):
        self.process_rawq()
        return self.read_very_lazy()

    def read_very_lazy(self):
        text = self._take(len(self.cookedq))
        if not text and self.eof and not self.rawq:
            raise EOFError('telnet connection closed')
        return text

    def read_sb_data(self):
        data, self.sbdataq = self.sbdataq, b''
        return data

    def sock_avail(self):
        with _TelnetSelector() as selector:
            selector.register(self, selectors.EVENT_READ)
            return bool(selector.select(0))

    def fill_rawq(self):
        data = self.sock.recv(_PIECE)
        self.msg('recv %r', data)
        self.eof = not data
        self.rawq += data

    # The protocol.

    def process_rawq(self):
        raw, self.rawq = self.rawq, b''
        for place in range(len(raw)):
            self._process(raw[place:place + 1])

    def _process(self, char):
        if not self._command:
            if char == IAC:
                self._command = IAC
            elif self._in_subnegotiation or char not in (theNULL, _XON):
                self._keep(char)
            return
        command, self._command = self._command, b''
        if len(command) == 2:
            self._answer(command[1:], char)
        elif char in (DO, DONT, WILL, WONT):
            self._command = command + char
        elif char == IAC:
            self._keep(char)
        else:
            if char == SB:
                self._in_subnegotiation = True
                self.sbdataq = b''
            elif char == SE:
                self._in_subnegotiation = False
            if self.option_callback:
                self.option_callback(self.sock, char, NOOPT)

    def _keep(self, char):
        if self._in_subnegotiation:
            self.sbdataq += char
        else:
            self.cookedq += char

    def _answer(self, command, option):
        if self.option_callback:
            self.option_callback(self.sock, command, option)
        else:
            self.sock.sendall(IAC + (WONT if command in (DO, DONT) else DONT) + option)


for _name in ('interact', 'mt_interact'):
    setattr(Telnet, _name, _unmodelled.stand_in('telnetlib', 'Telnet.' + _name, 'nobody is there to talk'))
