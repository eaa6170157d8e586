"""Models `ftplib`: files transferred over plain connections, passive or active.  All versions; TLS is unsupported.

The answers' numbers and forms (227, 229, 257, 150) are taken apart by _ftp_answers.
"""
import socket
import sys

import _client_connection
import _unmodelled
from _ftp_answers import Error
from _ftp_answers import error_perm
from _ftp_answers import error_proto
from _ftp_answers import error_reply
from _ftp_answers import error_temp
from _ftp_answers import parse150
from _ftp_answers import parse227
from _ftp_answers import parse229
from _ftp_answers import parse257
from socket import _GLOBAL_DEFAULT_TIMEOUT

__all__ = ['FTP', 'error_reply', 'error_temp', 'error_perm', 'error_proto', 'all_errors', 'FTP_TLS']

MSG_OOB = 1
FTP_PORT = 21
MAXLINE = 8192
CRLF, B_CRLF = '\r\n', b'\r\n'
all_errors = (Error, OSError, EOFError)
_ENCODING = 'utf-8' if sys.version_info >= (3, 9) else 'latin-1'


class FTP:
    debugging = 0
    host = ''
    port = FTP_PORT
    maxline = MAXLINE
    sock = file = welcome = None
    passiveserver = True
    trust_server_pasv_ipv4_address = False

    def __init__(self, host='', user='', passwd='', acct='', timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *,
                 encoding=_ENCODING):
        self.encoding = encoding
        self.source_address = source_address
        self.timeout = timeout
        if host:
            self.connect(host)
            if user:
                self.login(user, passwd, acct)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        if self.sock is not None:
            try:
                self.quit()
            except (OSError, EOFError):
                pass
            finally:
                if self.sock is not None:
                    self.close()

    def connect(self, host='', port=0, timeout=-999, source_address=None):
        self.host = host or self.host
        self.port = port if port > 0 else self.port
        if timeout != -999:
            self.timeout = timeout
        if self.timeout is not None and not self.timeout and sys.version_info >= (3, 9):
            raise ValueError('Non-blocking socket (timeout=0) is not supported')
        if source_address is not None:
            self.source_address = source_address
        self.sock = socket.create_connection((self.host, self.port), self.timeout, source_address=self.source_address)
        self.af = self.sock.family
        self.file = self.sock.makefile('r', encoding=self.encoding)
        self.welcome = self.getresp()
        return self.welcome

    # ---- lines of the control connection

    def _tell(self, what, line, level=0):
        if self.debugging > level:
            print(f'*{what}*', self.sanitize(line))

    def getwelcome(self):
        self._tell('welcome', self.welcome)
        return self.welcome

    def set_debuglevel(self, level):
        self.debugging = level

    debug = set_debuglevel

    def set_pasv(self, val):
        self.passiveserver = val

    def sanitize(self, s):
        """As it is shown: without the password."""
        if s[:5] in ('pass ', 'PASS '):
            end = len(s.rstrip('\r\n'))
            s = s[:5] + '*' * (end - 5) + s[end:]
        return repr(s)

    def putline(self, line):
        if '\r' in line or '\n' in line:
            raise ValueError('an illegal newline character should not be contained')
        line += CRLF
        self._tell('put', line, 1)
        self.sock.sendall(line.encode(self.encoding))

    def putcmd(self, line):
        self._tell('cmd', line)
        self.putline(line)

    def getline(self):
        line = self.file.readline(self.maxline + 1)
        if len(line) > self.maxline:
            raise Error('got more than %d bytes' % self.maxline)
        self._tell('get', line, 1)
        if not line:
            raise EOFError
        return line[:-2] if line.endswith(CRLF) else line[:-1] if line[-1] in CRLF else line

    def getmultiline(self):
        line = self.getline()
        if line[3:4] != '-':
            return line
        lines = [line]
        while lines[-1][:3] != line[:3] or lines[-1][3:4] == '-':
            lines.append(self.getline())
        return '\n'.join(lines)

    def getresp(self):
        response = self.getmultiline()
        self._tell('resp', response)
        self.lastresp = response[:3]
        if response[:1] in ('1', '2', '3'):
            return response
        raise {'4': error_temp, '5': error_perm}.get(response[:1], error_proto)(response)

    def voidresp(self):
        response = self.getresp()
        if response[:1] != '2':
            raise error_reply(response)
        return response

    def abort(self):
        self.sock.sendall(b'ABOR' + B_CRLF, MSG_OOB)
        response = self.getmultiline()
        if response[:3] not in ('426', '225', '226'):
            raise error_proto(response)
        return response

    def sendcmd(self, cmd):
        self.putcmd(cmd)
        return self.getresp()

    def voidcmd(self, cmd):
        self.putcmd(cmd)
        return self.voidresp()

    # ---- data connections

    def sendport(self, host, port):
        return self.voidcmd('PORT ' + ','.join(host.split('.') + [repr(port // 256), repr(port % 256)]))

    def sendeprt(self, host, port):
        family = {socket.AF_INET: 1, socket.AF_INET6: 2}.get(self.af)
        if family is None:
            raise error_proto('unsupported address family')
        return self.voidcmd('EPRT |%d|%s|%d|' % (family, host, port))

    def makeport(self):
        sock = socket.create_server(('', 0), family=self.af, backlog=1)
        port, host = sock.getsockname()[1], self.sock.getsockname()[0]
        (self.sendport if self.af == socket.AF_INET else self.sendeprt)(host, port)
        if self.timeout is not _GLOBAL_DEFAULT_TIMEOUT:
            sock.settimeout(self.timeout)
        return sock

    def makepasv(self):
        if self.af != socket.AF_INET:
            return parse229(self.sendcmd('EPSV'), self.sock.getpeername())
        host, port = parse227(self.sendcmd('PASV'))
        return host if self.trust_server_pasv_ipv4_address else self.sock.getpeername()[0], port

    def _begin_transfer(self, cmd, rest):
        if rest is not None:
            self.sendcmd('REST %s' % rest)
        response = self.sendcmd(cmd)
        if response[0] == '2':
            response = self.getresp()
        if response[0] != '1':
            raise error_reply(response)
        return response

    def ntransfercmd(self, cmd, rest=None):
        if self.passiveserver:
            connection = socket.create_connection(self.makepasv(), self.timeout, source_address=self.source_address)
            try:
                response = self._begin_transfer(cmd, rest)
            except BaseException:
                connection.close()
                raise
        else:
            with self.makeport() as listener:
                response = self._begin_transfer(cmd, rest)
                connection, _address = listener.accept()
                if self.timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                    connection.settimeout(self.timeout)
        return connection, parse150(response) if response[:3] == '150' else None

    def transfercmd(self, cmd, rest=None):
        return self.ntransfercmd(cmd, rest)[0]

    def retrbinary(self, cmd, callback, blocksize=8192, rest=None):
        self.voidcmd('TYPE I')
        with self.transfercmd(cmd, rest) as connection:
            while data := connection.recv(blocksize):
                callback(data)
        return self.voidresp()

    def retrlines(self, cmd, callback=None):
        callback = print if callback is None else callback
        self.sendcmd('TYPE A')
        with self.transfercmd(cmd) as connection, connection.makefile('r', encoding=self.encoding) as lines:
            while line := lines.readline(self.maxline + 1):
                if len(line) > self.maxline:
                    raise Error('got more than %d bytes' % self.maxline)
                if self.debugging > 2:
                    print('*retr*', repr(line))
                callback(line[:-2] if line.endswith(CRLF) else line[:-1] if line.endswith('\n') else line)
        return self.voidresp()

    def storbinary(self, cmd, fp, blocksize=8192, callback=None, rest=None):
        self.voidcmd('TYPE I')
        with self.transfercmd(cmd, rest) as connection:
            while data := fp.read(blocksize):
                connection.sendall(data)
                if callback:
                    callback(data)
        return self.voidresp()

    def storlines(self, cmd, fp, callback=None):
        self.voidcmd('TYPE A')
        with self.transfercmd(cmd) as connection:
            while line := fp.readline(self.maxline + 1):
                if len(line) > self.maxline:
                    raise Error('got more than %d bytes' % self.maxline)
                if not line.endswith(B_CRLF):
                    line = (line[:-1] if line[-1] in B_CRLF else line) + B_CRLF
                connection.sendall(line)
                if callback:
                    callback(line)
        return self.voidresp()

    # ---- commands

    def login(self, user='', passwd='', acct=''):
        user = user or 'anonymous'
        if user == 'anonymous' and passwd in ('', '-'):
            passwd += 'anonymous@'
        response = self.sendcmd('USER ' + user)
        for name, value in (('PASS ', passwd), ('ACCT ', acct)):
            if response[0] == '3':
                response = self.sendcmd(name + value)
        if response[0] != '2':
            raise error_reply(response)
        return response

    def acct(self, password):
        return self.voidcmd('ACCT ' + password)

    def nlst(self, *args):
        names = []
        self.retrlines(' '.join(('NLST', *args)), names.append)
        return names

    def dir(self, *args):
        callback = None
        if args and not isinstance(args[-1], str):
            *args, callback = args
        self.retrlines(' '.join(('LIST', *(arg for arg in args if arg))), callback)

    def mlsd(self, path='', facts=()):
        if facts:
            self.sendcmd('OPTS MLST ' + ';'.join(facts) + ';')
        lines = []
        self.retrlines('MLSD %s' % path if path else 'MLSD', lines.append)
        for line in lines:
            found, _, name = line.rstrip(CRLF).partition(' ')
            pairs = (fact.partition('=') for fact in found[:-1].split(';'))
            yield name, {key.lower(): value for key, _, value in pairs}

    def rename(self, fromname, toname):
        response = self.sendcmd('RNFR ' + fromname)
        if response[0] != '3':
            raise error_reply(response)
        return self.voidcmd('RNTO ' + toname)

    def delete(self, filename):
        response = self.sendcmd('DELE ' + filename)
        if response[:3] not in ('250', '200'):
            raise error_reply(response)
        return response

    def cwd(self, dirname):
        if dirname == '..':
            try:
                return self.voidcmd('CDUP')
            except error_perm as error:
                if error.args[0][:3] != '500':
                    raise
        return self.voidcmd('CWD ' + (dirname or '.'))

    def size(self, filename):
        response = self.sendcmd('SIZE ' + filename)
        return int(response[3:].strip()) if response[:3] == '213' else None

    def mkd(self, dirname):
        response = self.voidcmd('MKD ' + dirname)
        return parse257(response) if response.startswith('257') else ''

    def rmd(self, dirname):
        return self.voidcmd('RMD ' + dirname)

    def pwd(self):
        response = self.voidcmd('PWD')
        return parse257(response) if response.startswith('257') else ''

    def quit(self):
        response = self.voidcmd('QUIT')
        self.close()
        return response

    def close(self):
        _client_connection.drop(self)


FTP_TLS = _unmodelled.stand_in('ftplib', 'FTP_TLS', 'encrypted connections')
