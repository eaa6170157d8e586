"""Models `poplib`: POP3 over a connection that is plain or under TLS.  All versions."""
import re
import socket
import sys

import _client_connection
from _client_contexts import context_of as _context_of

__all__ = ['POP3', 'error_proto', 'POP3_SSL']

POP3_PORT = 110
POP3_SSL_PORT = 995
CR, LF, CRLF = b'\r', b'\n', b'\r\n'
_MAXLINE = 2048


class error_proto(Exception):
    pass


class POP3:
    encoding = 'UTF-8'
    _tls_established = False
    timestamp = re.compile(br'\+OK.[^<]*(<.*>)')

    def __init__(self, host, port=POP3_PORT, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        self.host = host
        self.port = port
        self.sock = self._create_socket(timeout)
        self.file = self.sock.makefile('rb')
        self._debugging = 0
        self.welcome = self._getresp()

    def _create_socket(self, timeout):
        if timeout is not None and not timeout:
            raise ValueError('Non-blocking socket (timeout=0) is not supported')
        return socket.create_connection((self.host, self.port), timeout)

    def _tell(self, what, value, level=1):
        if self._debugging > level:
            print(f'*{what}*', repr(value))

    def _putline(self, line):
        self._tell('put', line)
        self.sock.sendall(line + CRLF)

    def _putcmd(self, line):
        self._tell('cmd', line, 0)
        self._putline(line.encode(self.encoding))

    def _getline(self):
        line = self.file.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise error_proto('line too long')
        self._tell('get', line)
        if not line:
            raise error_proto('-ERR EOF')
        if line.endswith(CRLF):
            return line[:-2], len(line)
        return line[1:-1] if line.startswith(CR) else line[:-1], len(line)

    def _getresp(self):
        response, _size = self._getline()
        self._tell('resp', response)
        if not response.startswith(b'+'):
            raise error_proto(response)
        return response

    def _getlongresp(self):
        response = self._getresp()
        lines, octets = [], 0
        while True:
            line, size = self._getline()
            if line == b'.':
                return response, lines, octets
            if line.startswith(b'..'):
                line, size = line[1:], size - 1
            octets += size
            lines.append(line)

    def _shortcmd(self, line):
        self._putcmd(line)
        return self._getresp()

    def _longcmd(self, line):
        self._putcmd(line)
        return self._getlongresp()

    def getwelcome(self):
        return self.welcome

    def set_debuglevel(self, level):
        self._debugging = level

    def user(self, user):
        return self._shortcmd('USER %s' % user)

    def pass_(self, pswd):
        return self._shortcmd('PASS %s' % pswd)

    def stat(self):
        words = self._shortcmd('STAT').split()
        self._tell('stat', words, 0)
        return int(words[1]), int(words[2])

    def list(self, which=None):
        return self._longcmd('LIST') if which is None else self._shortcmd('LIST %s' % which)

    def retr(self, which):
        return self._longcmd('RETR %s' % which)

    def dele(self, which):
        return self._shortcmd('DELE %s' % which)

    def noop(self):
        return self._shortcmd('NOOP')

    def rset(self):
        return self._shortcmd('RSET')

    def rpop(self, user):
        return self._shortcmd('RPOP %s' % user)

    def apop(self, user, password):
        found = self.timestamp.match(self.welcome)
        if not found:
            raise error_proto('-ERR APOP not supported by server')
        import hashlib
        digest = hashlib.md5(found.group(1) + password.encode(self.encoding)).hexdigest()
        return self._shortcmd('APOP %s %s' % (user, digest))

    def top(self, which, howmuch):
        return self._longcmd('TOP %s %s' % (which, howmuch))

    def uidl(self, which=None):
        return self._longcmd('UIDL') if which is None else self._shortcmd('UIDL %s' % which)

    def utf8(self):
        return self._shortcmd('UTF8')

    def capa(self):
        lines = (line.decode('ascii').split() for line in self._longcmd('CAPA')[1])
        return {words[0]: words[1:] for words in lines}

    def stls(self, context=None):
        if self._tls_established:
            raise error_proto('-ERR TLS session already established')
        if 'STLS' not in self.capa():
            raise error_proto('-ERR STLS not supported by server')
        context = _context_of(context)
        response = self._shortcmd('STLS')
        self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
        self.file = self.sock.makefile('rb')
        self._tls_established = True
        return response

    def quit(self):
        response = self._shortcmd('QUIT')
        self.close()
        return response

    def close(self):
        _client_connection.drop(self, _client_connection.shut_down)


class POP3_SSL(POP3):

    if sys.version_info >= (3, 12):
        def __init__(self, host, port=POP3_SSL_PORT, *, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, context=None):
            self.context = _context_of(context)
            POP3.__init__(self, host, port, timeout)
    else:
        def __init__(self, host, port=POP3_SSL_PORT, keyfile=None, certfile=None,
                     timeout=socket._GLOBAL_DEFAULT_TIMEOUT, context=None):
            self.context = _context_of(context, keyfile, certfile)
            self.keyfile, self.certfile = keyfile, certfile
            POP3.__init__(self, host, port, timeout)

    def _create_socket(self, timeout):
        return self.context.wrap_socket(POP3._create_socket(self, timeout), server_hostname=self.host)

    def stls(self, context=None):
        raise error_proto('-ERR TLS session already established')
