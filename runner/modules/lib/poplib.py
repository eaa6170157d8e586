"""Models `poplib`: POP3 over a plain connection.  All versions; TLS is unsupported."""
import re
import socket

import _client_connection
import _unmodelled

__all__ = ['POP3', 'error_proto', 'POP3_SSL']

POP3_PORT = 110
POP3_SSL_PORT = 995
CR, LF, CRLF = b'\r', b'\n', b'\r\n'
_MAXLINE = 2048


class error_proto(Exception):
    pass


class POP3:
    encoding = 'UTF-8'
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

    stls = _unmodelled.stand_in('poplib', 'POP3.stls', 'encrypted connections')

    def quit(self):
        response = self._shortcmd('QUIT')
        self.close()
        return response

    def close(self):
        _client_connection.drop(self, _client_connection.shut_down)


POP3_SSL = _unmodelled.stand_in('poplib', 'POP3_SSL', 'encrypted connections')
