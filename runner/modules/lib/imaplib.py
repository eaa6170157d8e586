"""Models `imaplib`: IMAP4 over a connection, plain or under TLS.  All versions; servers as programs are unsupported.

What the lines of a conversation mean is in _imap_conversation.
"""
import sys

import _unmodelled
from _client_contexts import context_of as _context_of
from _imap_conversation import COMMANDS as Commands
from _imap_conversation import Conversation
from _imap_conversation import MapCRLF
from _imap_dates import Int2AP
from _imap_dates import Internaldate2tuple
from _imap_dates import ParseFlags
from _imap_dates import Time2Internaldate
from _imap_conversation import CRLF

__all__ = ['IMAP4', 'IMAP4_stream', 'Internaldate2tuple', 'Int2AP', 'ParseFlags', 'Time2Internaldate', 'IMAP4_SSL']

Debug = 0
IMAP4_PORT = 143
IMAP4_SSL_PORT = 993


class _Authenticator:
    """Turns what a mechanism says into lines of a conversation."""

    def __init__(self, mechanism):
        self._mechanism = mechanism

    def process(self, data):
        import base64
        answer = self._mechanism(base64.b64decode(data) if data else b'')
        if answer is None:
            return b'*'
        return base64.b64encode(answer.encode('utf-8') if isinstance(answer, str) else answer)


class IMAP4(Conversation):

    class error(Exception):
        pass

    class abort(error):
        pass

    class readonly(abort):
        pass

    _tls_established = False

    def __init__(self, host='', port=IMAP4_PORT, timeout=None):
        self._begin(Debug)
        self.open(host, port, timeout)
        try:
            self._connect(Int2AP)
        except Exception:
            try:
                self.shutdown()
            except OSError:
                pass
            raise

    def __getattr__(self, attr):
        if attr in Commands:
            return getattr(self, attr.lower())
        raise AttributeError("Unknown IMAP4 command: '%s'" % attr)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        if self.state == 'LOGOUT':
            return
        try:
            self.logout()
        except OSError:
            pass

    def open(self, host='', port=IMAP4_PORT, timeout=None):
        self.host = host
        self.port = port
        self.sock = self._create_socket(timeout)
        self.file = self.sock.makefile('rb')

    def socket(self):
        return self.sock

    # ---- the commands

    def _told(self, name, *args, code=None):
        """What the command was told in lines before its end."""
        typ, dat = self._simple_command(name, *args)
        return self._untagged_response(typ, dat, code or name)

    def recent(self):
        typ, dat = self._untagged_response('OK', [None], 'RECENT')
        if dat[-1]:
            return typ, dat
        typ, dat = self.noop()
        return self._untagged_response(typ, dat, 'RECENT')

    def response(self, code):
        return self._untagged_response(code, [None], code.upper())

    def append(self, mailbox, flags, date_time, message):
        if flags and (flags[0], flags[-1]) != ('(', ')'):
            flags = '(%s)' % flags
        literal = MapCRLF.sub(CRLF, message)
        self.literal = b'UTF8 (' + literal + b')' if self.utf8_enabled else literal
        return self._simple_command('APPEND', mailbox or 'INBOX', flags or None,
                                    Time2Internaldate(date_time) if date_time else None)

    def authenticate(self, mechanism, authobject):
        self.literal = _Authenticator(authobject).process
        typ, dat = self._simple_command('AUTHENTICATE', mechanism.upper())
        if typ != 'OK':
            raise self.error(dat[-1].decode('utf-8', 'replace'))
        self.state = 'AUTH'
        return typ, dat

    def login(self, user, password):
        typ, dat = self._simple_command('LOGIN', user, self._quote(password))
        if typ != 'OK':
            raise self.error(dat[-1])
        self.state = 'AUTH'
        return typ, dat

    def login_cram_md5(self, user, password):
        import hmac

        def answer(challenge):
            secret = password.encode('utf-8') if isinstance(password, str) else password
            return user + ' ' + hmac.HMAC(secret, challenge, 'md5').hexdigest()
        self.user, self.password = user, password
        return self.authenticate('CRAM-MD5', answer)

    def logout(self):
        self.state = 'LOGOUT'
        typ, dat = self._simple_command('LOGOUT')
        self.shutdown()
        return typ, dat

    def capability(self):
        return self._told('CAPABILITY')

    def check(self):
        return self._simple_command('CHECK')

    def close(self):
        try:
            return self._simple_command('CLOSE')
        finally:
            self.state = 'AUTH'

    def unselect(self):
        try:
            return self._simple_command('UNSELECT')
        finally:
            self.state = 'AUTH'

    def copy(self, message_set, new_mailbox):
        return self._simple_command('COPY', message_set, new_mailbox)

    def create(self, mailbox):
        return self._simple_command('CREATE', mailbox)

    def delete(self, mailbox):
        return self._simple_command('DELETE', mailbox)

    def enable(self, capability):
        if 'ENABLE' not in self.capabilities:
            raise IMAP4.error('Server does not support ENABLE')
        typ, data = self._simple_command('ENABLE', capability)
        if typ == 'OK' and 'UTF8=ACCEPT' in capability.upper():
            self.utf8_enabled = True
            self._encoding = 'utf-8'
        return typ, data

    def expunge(self):
        return self._told('EXPUNGE')

    def fetch(self, message_set, message_parts):
        return self._told('FETCH', message_set, message_parts)

    def list(self, directory='""', pattern='*'):
        return self._told('LIST', directory, pattern)

    def lsub(self, directory='""', pattern='*'):
        return self._told('LSUB', directory, pattern)

    def namespace(self):
        return self._told('NAMESPACE')

    def noop(self):
        return self._simple_command('NOOP')

    def rename(self, oldmailbox, newmailbox):
        return self._simple_command('RENAME', oldmailbox, newmailbox)

    def search(self, charset, *criteria):
        if charset:
            if self.utf8_enabled:
                raise IMAP4.error('Non-None charset not valid in UTF8 mode')
            criteria = ('CHARSET', charset, *criteria)
        return self._told('SEARCH', *criteria)

    def select(self, mailbox='INBOX', readonly=False):
        self.untagged_responses = {}
        self.is_readonly = readonly
        typ, dat = self._simple_command('EXAMINE' if readonly else 'SELECT', mailbox)
        if typ != 'OK':
            self.state = 'AUTH'
            return typ, dat
        self.state = 'SELECTED'
        if 'READ-ONLY' in self.untagged_responses and not readonly:
            raise self.readonly('%s is not writable' % mailbox)
        return typ, self.untagged_responses.get('EXISTS', [None])

    def sort(self, sort_criteria, charset, *search_criteria):
        return self._told('SORT', _parenthesized(sort_criteria), charset, *search_criteria)

    def thread(self, threading_algorithm, charset, *search_criteria):
        return self._told('THREAD', threading_algorithm, charset, *search_criteria)

    def status(self, mailbox, names):
        return self._told('STATUS', mailbox, names)

    def store(self, message_set, command, flags):
        return self._told('STORE', message_set, command, _parenthesized(flags), code='FETCH')

    def subscribe(self, mailbox):
        return self._simple_command('SUBSCRIBE', mailbox)

    def unsubscribe(self, mailbox):
        return self._simple_command('UNSUBSCRIBE', mailbox)

    def uid(self, command, *args):
        command = command.upper()
        if command not in Commands:
            raise self.error('Unknown IMAP4 UID command: %s' % command)
        if self.state not in Commands[command]:
            raise self.error('command %s illegal in state %s, only allowed in states %s' % (
                command, self.state, ', '.join(Commands[command])))
        return self._told('UID', command, *args, code=command if command in ('SEARCH', 'SORT', 'THREAD') else 'FETCH')

    def xatom(self, name, *args):
        name = name.upper()
        Commands.setdefault(name, (self.state,))
        return self._simple_command(name, *args)

    def starttls(self, ssl_context=None):
        if self._tls_established:
            raise self.abort('TLS session already established')
        if 'STARTTLS' not in self.capabilities:
            raise self.abort('TLS not supported by server')
        context = _context_of(ssl_context)
        typ, dat = self._simple_command('STARTTLS')
        if typ != 'OK':
            raise self.error("Couldn't establish TLS session")
        self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
        self.file = self.sock.makefile('rb')
        self._tls_established = True
        self._get_capabilities()
        return self._untagged_response(typ, dat, 'STARTTLS')


def _parenthesized(text):
    return text if (text[0], text[-1]) == ('(', ')') else '(%s)' % text


class IMAP4_SSL(IMAP4):

    if sys.version_info >= (3, 12):
        def __init__(self, host='', port=IMAP4_SSL_PORT, *, ssl_context=None, timeout=None):
            self.ssl_context = _context_of(ssl_context)
            IMAP4.__init__(self, host, port, timeout)
    else:
        def __init__(self, host='', port=IMAP4_SSL_PORT, keyfile=None, certfile=None, ssl_context=None, timeout=None):
            self.ssl_context = _context_of(ssl_context, keyfile, certfile, 'ssl_context')
            self.keyfile, self.certfile = keyfile, certfile
            IMAP4.__init__(self, host, port, timeout)

    def _create_socket(self, timeout):
        return self.ssl_context.wrap_socket(IMAP4._create_socket(self, timeout), server_hostname=self.host)

    def open(self, host='', port=IMAP4_SSL_PORT, timeout=None):
        IMAP4.open(self, host, port, timeout)


IMAP4_stream = _unmodelled.stand_in('imaplib', 'IMAP4_stream', 'servers that are programs')
