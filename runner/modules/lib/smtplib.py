"""Models `smtplib`: a client that talks to SMTP servers of this machine.

It brings socket and ssl, whose names it looks up when they are used.  Left out: LMTP, addresses beyond ASCII.
"""
import copy
import re
import socket
import ssl
import sys

import _client_connection
import _unmodelled
import email.message
import email.utils
from _client_contexts import context_of as _context_of
from _frames import unsupported as _unsupported
from _smtp_errors import (
    SMTPAuthenticationError, SMTPConnectError, SMTPDataError, SMTPException, SMTPHeloError, SMTPNotSupportedError,
    SMTPRecipientsRefused, SMTPResponseException, SMTPSenderRefused, SMTPServerDisconnected)
from _smtp_login import Login

__all__ = ['SMTPException', 'SMTPNotSupportedError', 'SMTPServerDisconnected', 'SMTPResponseException',
           'SMTPSenderRefused', 'SMTPRecipientsRefused', 'SMTPDataError', 'SMTPConnectError', 'SMTPHeloError',
           'SMTPAuthenticationError', 'quoteaddr', 'quotedata', 'SMTP', 'SMTP_SSL']

SMTP_PORT = 25
SMTP_SSL_PORT = 465
CRLF = '\r\n'
bCRLF = b'\r\n'
_LONGEST_LINE = 8192
_FROM, _TO = ('from:', 'to:') if sys.version_info >= (3, 13) else ('FROM:', 'TO:')


def quoteaddr(addrstring):
    _, address = email.utils.parseaddr(addrstring)
    if address:
        return '<%s>' % address
    return addrstring if addrstring.strip().startswith('<') else '<%s>' % addrstring


def _address_only(addrstring):
    return email.utils.parseaddr(addrstring)[1] or addrstring


def _with_crlf(text):
    return re.sub('\r\n|\n|\r', CRLF, text)


def quotedata(data):
    return re.sub('(?m)^\\.', '..', _with_crlf(data))


def _with_dots_doubled(data):
    return b'\n'.join([b'.' + line if line.startswith(b'.') else line for line in data.split(b'\n')])


class SMTP(Login):
    debuglevel = 0
    sock = file = helo_resp = ehlo_resp = None
    ehlo_msg = 'ehlo'
    does_esmtp = 0 if sys.version_info < (3, 10) else False
    default_port = SMTP_PORT

    def __init__(self, host='', port=0, local_hostname=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT,
                 source_address=None):
        self._host = host
        self.timeout = timeout
        self.esmtp_features = {}
        self.command_encoding = 'ascii'
        self.source_address = source_address
        if host:
            code, msg = self.connect(host, port)
            if code != 220:
                self.close()
                raise SMTPConnectError(code, msg)
        self.local_hostname = self._name_of_this_machine() if local_hostname is None else local_hostname

    def _name_of_this_machine(self):
        name = socket.getfqdn()
        if '.' in name:
            return name
        address = '127.0.0.1'
        try:
            address = socket.gethostbyname(socket.gethostname())
        except socket.gaierror:
            pass
        return '[%s]' % address

    def __enter__(self):
        return self

    def __exit__(self, *args):
        try:
            code, message = self.docmd('QUIT')
            if code != 221:
                raise SMTPResponseException(code, message)
        except SMTPServerDisconnected:
            pass
        finally:
            self.close()

    def set_debuglevel(self, debuglevel):
        self.debuglevel = debuglevel

    def _print_debug(self, *args):
        if self.debuglevel > 1:
            import datetime
            print(datetime.datetime.now().time(), *args, file=sys.stderr)
        elif self.debuglevel > 0:
            print(*args, file=sys.stderr)

    # The connection.

    def _get_socket(self, host, port, timeout):
        if timeout is not None and not timeout and sys.version_info >= (3, 9):
            raise ValueError('Non-blocking socket (timeout=0) is not supported')
        self._print_debug('connect: to', (host, port), self.source_address)
        return socket.create_connection((host, port), timeout, self.source_address)

    def connect(self, host='localhost', port=0, source_address=None):
        if source_address:
            self.source_address = source_address
        if not port and host.count(':') == 1:
            host, _, digits = host.partition(':')
            try:
                port = int(digits)
            except ValueError:
                raise OSError('nonnumeric port')
        self.sock = self._get_socket(host, port or self.default_port, self.timeout)
        self.file = None
        code, msg = self.getreply()
        self._print_debug('connect:', repr(msg))
        return code, msg

    def send(self, s):
        self._print_debug('send:', repr(s))
        if not self.sock:
            raise SMTPServerDisconnected('please run connect() first')
        try:
            self.sock.sendall(s.encode(self.command_encoding) if isinstance(s, str) else s)
        except OSError:
            self.close()
            raise SMTPServerDisconnected('Server not connected')

    def putcmd(self, cmd, args=''):
        line = f'{cmd} {args}' if args else cmd
        if '\r' in line or '\n' in line:
            line = line.replace('\n', '\\n').replace('\r', '\\r')
            raise ValueError(f'command and arguments contain prohibited newline characters: {line}')
        self.send(line + CRLF)

    def getreply(self):
        """(code, text) of a reply, which may have several lines; the code is -1 if it is no number."""
        texts = []
        if self.file is None:
            self.file = self.sock.makefile('rb')
        while True:
            line = self._read_line()
            texts.append(line[4:].strip(b' \t\r\n'))
            try:
                code = int(line[:3])
            except ValueError:
                code = -1
                break
            if line[3:4] != b'-':
                break
        text = b'\n'.join(texts)
        if self.debuglevel > 0:
            self._print_debug('reply: retcode (%s); Msg: %a' % (code, text))
        return code, text

    def _read_line(self):
        try:
            line = self.file.readline(_LONGEST_LINE + 1)
        except OSError as error:
            self.close()
            raise SMTPServerDisconnected('Connection unexpectedly closed: ' + str(error))
        if not line:
            self.close()
            raise SMTPServerDisconnected('Connection unexpectedly closed')
        if self.debuglevel > 0:
            self._print_debug('reply:', repr(line))
        if len(line) > _LONGEST_LINE:
            self.close()
            raise SMTPResponseException(500, 'Line too long.')
        return line

    def docmd(self, cmd, args=''):
        self.putcmd(cmd, args)
        return self.getreply()

    def close(self):
        _client_connection.drop(self)

    # Commands.

    def helo(self, name=''):
        code, msg = self.docmd('helo', name or self.local_hostname)
        self.helo_resp = msg
        return code, msg

    def ehlo(self, name=''):
        self.esmtp_features = {}
        code, msg = self.docmd(self.ehlo_msg, name or self.local_hostname)
        if code == -1 and not msg:
            self.close()
            raise SMTPServerDisconnected('Server not connected')
        self.ehlo_resp = msg
        if code == 250:
            self.does_esmtp = True
            for line in msg.decode('latin-1').split('\n')[1:]:
                self._note_feature(line)
        return code, msg

    def _note_feature(self, line):
        old_auth = re.match('auth=(.*)', line, re.I)
        if old_auth:
            known = self.esmtp_features.get('auth', '')
            self.esmtp_features['auth'] = known + ' ' + old_auth.group(1)
            return
        feature = re.match(r'([A-Za-z0-9][A-Za-z0-9\-]*) ?', line)
        if feature:
            name = feature.group(1).lower()
            params = line[feature.end(1):].strip()
            if name == 'auth':
                params = self.esmtp_features.get('auth', '') + ' ' + params
            self.esmtp_features[name] = params

    def has_extn(self, opt):
        return opt.lower() in self.esmtp_features

    def help(self, args=''):
        return self.docmd('help', args)[1]

    def rset(self):
        self.command_encoding = 'ascii'
        return self.docmd('rset')

    def _rset(self):
        try:
            self.rset()
        except SMTPServerDisconnected:
            pass

    def noop(self):
        return self.docmd('noop')

    def mail(self, sender, options=()):
        if any(option.lower() == 'smtputf8' for option in options):
            _unsupported('smtplib: addresses beyond ASCII')
        return self.docmd('mail', _FROM + '%s%s' % (quoteaddr(sender), ''.join([' ' + option for option in options])))

    def rcpt(self, recip, options=()):
        return self.docmd('rcpt', _TO + '%s%s' % (quoteaddr(recip), ''.join([' ' + option for option in options])))

    def data(self, msg):
        code, reply = self.docmd('data')
        self._print_debug('data:', (code, reply))
        if code != 354:
            raise SMTPDataError(code, reply)
        if isinstance(msg, str):
            msg = _with_crlf(msg).encode('ascii')
        data = _with_dots_doubled(msg)
        self.send(data + (b'' if data.endswith(bCRLF) else bCRLF) + b'.' + bCRLF)
        code, msg = self.getreply()
        self._print_debug('data:', (code, msg))
        return code, msg

    def verify(self, address):
        return self.docmd('vrfy', _address_only(address))

    vrfy = verify

    def expn(self, address):
        return self.docmd('expn', _address_only(address))

    def ehlo_or_helo_if_needed(self):
        if self.helo_resp is None and self.ehlo_resp is None and not 200 <= self.ehlo()[0] <= 299:
            code, reply = self.helo()
            if not 200 <= code <= 299:
                raise SMTPHeloError(code, reply)

    if sys.version_info >= (3, 12):
        def starttls(self, *, context=None):
            return self._start_tls(lambda: _context_of(context))
    else:
        def starttls(self, keyfile=None, certfile=None, context=None):
            return self._start_tls(lambda: _context_of(context, keyfile, certfile, depth=5))

    def _start_tls(self, make_context):
        self.ehlo_or_helo_if_needed()
        if not self.has_extn('starttls'):
            raise SMTPNotSupportedError('STARTTLS extension not supported by server.')
        code, reply = self.docmd('STARTTLS')
        if code != 220:
            raise SMTPResponseException(code, reply)
        self.sock = make_context().wrap_socket(self.sock, server_hostname=self._host)
        self.file = self.helo_resp = self.ehlo_resp = None
        self.esmtp_features = {}
        self.does_esmtp = False if sys.version_info >= (3, 10) else 0
        return code, reply

    def quit(self):
        reply = self.docmd('quit')
        self.ehlo_resp = self.helo_resp = None
        self.esmtp_features = {}
        self.does_esmtp = False
        self.close()
        return reply

    # Mail.

    def sendmail(self, from_addr, to_addrs, msg, mail_options=(), rcpt_options=()):
        self.ehlo_or_helo_if_needed()
        if isinstance(msg, str):
            msg = _with_crlf(msg).encode('ascii')
        options = []
        if self.does_esmtp:
            options += ['size=%d' % len(msg)] if self.has_extn('size') else []
            options += mail_options
        code, reply = self.mail(from_addr, options)
        if code != 250:
            self._give_up(code)
            raise SMTPSenderRefused(code, reply, from_addr)
        refused = {}
        to_addrs = [to_addrs] if isinstance(to_addrs, str) else to_addrs
        for each in to_addrs:
            code, reply = self.rcpt(each, rcpt_options)
            if code not in (250, 251):
                refused[each] = code, reply
            if code == 421:
                self.close()
                raise SMTPRecipientsRefused(refused)
        if len(refused) == len(to_addrs):
            self._rset()
            raise SMTPRecipientsRefused(refused)
        code, reply = self.data(msg)
        if code != 250:
            self._give_up(code)
            raise SMTPDataError(code, reply)
        return refused

    def _give_up(self, code):
        if code == 421:
            self.close()
        else:
            self._rset()

    def send_message(self, msg, from_addr=None, to_addrs=None, mail_options=(), rcpt_options=()):
        self.ehlo_or_helo_if_needed()
        if any(name.lower().startswith('resent-') for name in msg.keys()):
            _unsupported('smtplib: messages that are sent once more')
        if from_addr is None:
            from_addr = email.utils.getaddresses([msg['Sender'] if 'Sender' in msg else msg['From']])[0][1]
        if to_addrs is None:
            fields = [msg[name] for name in ('To', 'Bcc', 'Cc') if msg[name] is not None]
            to_addrs = [address for _, address in email.utils.getaddresses(fields)]
        msg = copy.copy(msg)
        del msg['Bcc']
        data = msg.as_bytes()
        if b'\nFrom ' in data:
            _unsupported('smtplib: a line of a message that begins with "From "')
        return self.sendmail(from_addr, to_addrs, data.replace(b'\r\n', b'\n').replace(b'\n', bCRLF), mail_options,
                             rcpt_options)


class SMTP_SSL(SMTP):
    default_port = SMTP_SSL_PORT

    if sys.version_info >= (3, 12):
        def __init__(self, host='', port=0, local_hostname=None, *, timeout=socket._GLOBAL_DEFAULT_TIMEOUT,
                     source_address=None, context=None):
            self.context = _context_of(context)
            SMTP.__init__(self, host, port, local_hostname, timeout, source_address)
    else:
        def __init__(self, host='', port=0, local_hostname=None, keyfile=None, certfile=None,
                     timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, context=None):
            self.context = _context_of(context, keyfile, certfile)
            self.keyfile, self.certfile = keyfile, certfile
            SMTP.__init__(self, host, port, local_hostname, timeout, source_address)

    def _get_socket(self, host, port, timeout):
        self._print_debug('connect:', (host, port))
        return self.context.wrap_socket(super()._get_socket(host, port, timeout), server_hostname=self._host)


__getattr__ = _unmodelled.attribute(globals(), {'LMTP is not modelled': ('LMTP',)})
