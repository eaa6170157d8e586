"""The conversation of `imaplib` with a server: commands have a tag, by which their end is known; other lines are kept
until somebody asks for them.
"""
import re
import socket
import sys
import time

from _client_connection import shut_down

__name__ = 'imaplib'    # what it defines is that one's

CRLF = b'\r\n'
_MAXLINE = 1_000_000
_ALL = ('NONAUTH', 'AUTH', 'SELECTED', 'LOGOUT')
_LOGGED_IN = ('AUTH', 'SELECTED')
_SELECTED = ('SELECTED',)

COMMANDS = {'AUTHENTICATE': ('NONAUTH',), 'LOGIN': ('NONAUTH',), 'STARTTLS': ('NONAUTH',), 'ENABLE': ('AUTH',),
            'PROXYAUTH': ('AUTH',)}
COMMANDS.update(dict.fromkeys(('CAPABILITY', 'LOGOUT', 'NOOP'), _ALL))
COMMANDS.update(dict.fromkeys((
    'APPEND', 'CREATE', 'DELETE', 'DELETEACL', 'EXAMINE', 'GETACL', 'GETANNOTATION', 'GETQUOTA', 'GETQUOTAROOT',
    'MYRIGHTS', 'LIST', 'LSUB', 'NAMESPACE', 'RENAME', 'SELECT', 'SETACL', 'SETANNOTATION', 'SETQUOTA', 'STATUS',
    'SUBSCRIBE', 'UNSUBSCRIBE'), _LOGGED_IN))
COMMANDS.update(dict.fromkeys((
    'CHECK', 'CLOSE', 'COPY', 'EXPUNGE', 'FETCH', 'MOVE', 'PARTIAL', 'SEARCH', 'SORT', 'STORE', 'THREAD', 'UID',
    'UNSELECT'), _SELECTED))

MapCRLF = re.compile(br'\r\n|\r|\n')
_CONTINUATION = re.compile(br'\+( (?P<data>.*))?')
_LITERAL = re.compile(br'.*{(?P<size>\d+)}$')
_CODE = re.compile(br'\[(?P<type>[A-Z-]+)( (?P<data>.*))?\]')
_UNTAGGED = re.compile(br'\* (?P<type>[A-Z-]+)( (?P<data>.*))?')
_NUMBERED = re.compile(br'\* (?P<data>\d+) (?P<type>[A-Z-]+)( (?P<data2>.*))?')


class Conversation:

    def _begin(self, debug):
        self.debug = debug
        self.state = 'LOGOUT'
        self.literal = None             # that follows the next command: bytes, or what answers the server
        self.tagged_commands = {}       # tag: how it ended, None while it is under way
        self.untagged_responses = {}
        self.continuation_response = ''
        self.is_readonly = self.utf8_enabled = False
        self.tagnum = 0
        self._encoding = 'ascii'

    def _create_socket(self, timeout):
        if timeout is not None and not timeout:
            raise ValueError('Non-blocking socket (timeout=0) is not supported')
        address = (self.host or None, self.port)
        return socket.create_connection(address) if timeout is None else socket.create_connection(address, timeout)

    def _connect(self, letters_of):
        import random
        self.tagpre = letters_of(random.randint(4096, 65535))
        self.tagre = re.compile(b'(?P<tag>' + self.tagpre + br'\d+) (?P<type>[A-Z]+) (?P<data>.*)')
        self.welcome = self._get_response()
        if 'PREAUTH' in self.untagged_responses:
            self.state = 'AUTH'
        elif 'OK' in self.untagged_responses:
            self.state = 'NONAUTH'
        else:
            raise self.error(self.welcome)
        self._get_capabilities()
        for version in ('IMAP4REV1', 'IMAP4'):
            if version in self.capabilities:
                self.PROTOCOL_VERSION = version
                return
        raise self.error('server not IMAP4 compliant')

    def _get_capabilities(self):
        _typ, dat = self.capability()
        if dat == [None]:
            raise self.error('no CAPABILITY response from server')
        self.capabilities = tuple(dat[-1].decode(self._encoding).upper().split())

    def read(self, size):
        return self.file.read(size)

    def readline(self):
        line = self.file.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise self.error('got more than %d bytes' % _MAXLINE)
        return line

    def send(self, data):
        self.sock.sendall(data)

    def shutdown(self):
        self.file.close()
        shut_down(self.sock)

    def _mesg(self, text):
        now = time.time()
        sys.stderr.write('  %s.%02d %s\n' % (time.strftime('%M:%S', time.localtime(now)), (now * 100) % 100, text))
        sys.stderr.flush()

    def _say(self, text, level=4):
        if self.debug >= level:
            self._mesg(text)

    # ---- commands

    def _quote(self, arg):
        return '"' + arg.replace('\\', '\\\\').replace('"', '\\"') + '"'

    def _simple_command(self, name, *args):
        return self._command_complete(name, self._command(name, *args))

    def _sent(self, data):
        try:
            self.send(data)
        except OSError as error:
            raise self.abort('socket error: %s' % error)

    def _command(self, name, *args):
        if self.state not in COMMANDS[name]:
            self.literal = None
            raise self.error('command %s illegal in state %s, only allowed in states %s' % (
                name, self.state, ', '.join(COMMANDS[name])))
        for typ in ('OK', 'NO', 'BAD'):
            self.untagged_responses.pop(typ, None)
        if 'READ-ONLY' in self.untagged_responses and not self.is_readonly:
            raise self.readonly('mailbox status changed to READ-ONLY')
        tag = self.tagpre + str(self.tagnum).encode('ascii')
        self.tagnum += 1
        self.tagged_commands[tag] = None
        words = [arg.encode(self._encoding) if isinstance(arg, str) else arg
                 for arg in (name, *args) if arg is not None]
        data = b' '.join((tag, *words))
        literal, self.literal = self.literal, None
        if isinstance(literal, bytes):
            data += b' {%d}' % len(literal)
        self._say('> %r' % data)
        self._sent(data + CRLF)
        while literal is not None:
            while self._get_response():
                if self.tagged_commands[tag]:
                    return tag      # refused
            part = literal if isinstance(literal, bytes) else literal(self.continuation_response)
            self._sent(part)
            self._sent(CRLF)
            if isinstance(literal, bytes):
                break
        return tag

    def _command_complete(self, name, tag):
        leaves = name == 'LOGOUT'
        if not leaves:
            self._check_bye()
        try:
            typ, data = self._get_tagged_response(tag, leaves)
        except self.error as failure:
            kind = self.abort if isinstance(failure, self.abort) else self.error
            raise kind('command: %s => %s' % (name, failure))
        if not leaves:
            self._check_bye()
        if typ == 'BAD':
            raise self.error('%s command error: %s %s' % (name, typ, data))
        return typ, data

    # ---- answers

    def _check_bye(self):
        bye = self.untagged_responses.get('BYE')
        if bye:
            raise self.abort(bye[-1].decode(self._encoding, 'replace'))

    def _append_untagged(self, typ, dat):
        self.untagged_responses.setdefault(typ, []).append(b'' if dat is None else dat)

    def _get_line(self):
        line = self.readline()
        if not line:
            raise self.abort('socket error: EOF')
        if not line.endswith(CRLF):
            raise self.abort('socket error: unterminated line: %r' % line)
        self._say('< %r' % line[:-2])
        return line[:-2]

    def _get_response(self):
        """The first line of one; None if the server waits for the rest of a command."""
        line = self._get_line()
        ended = self.tagre.match(line)
        if ended:
            if ended.group('tag') not in self.tagged_commands:
                raise self.abort('unexpected tagged response: %r' % line)
            typ, dat = ended.group('type').decode(self._encoding), ended.group('data')
            self.tagged_commands[ended.group('tag')] = (typ, [dat])
        else:
            found = _UNTAGGED.match(line) or _NUMBERED.match(line)
            if not found:
                goes_on = _CONTINUATION.match(line)
                if not goes_on:
                    raise self.abort('unexpected response: %r' % line)
                self.continuation_response = goes_on.group('data')
                return None
            typ, dat = found.group('type').decode(self._encoding), found.group('data') or b''
            more = found.groupdict().get('data2')
            dat = self._with_literals(typ, dat + b' ' + more if more else dat)
            self._append_untagged(typ, dat)
        code = _CODE.match(dat) if typ in ('OK', 'NO', 'BAD') else None
        if code:
            self._append_untagged(code.group('type').decode(self._encoding), code.group('data'))
        if typ in ('NO', 'BAD', 'BYE'):
            self._say('%s response: %r' % (typ, dat), 1)
        return line

    def _with_literals(self, typ, dat):
        """What follows the last of them."""
        announced = _LITERAL.match(dat)
        while announced:
            self._append_untagged(typ, (dat, self.read(int(announced.group('size')))))
            dat = self._get_line()
            announced = _LITERAL.match(dat)
        return dat

    def _get_tagged_response(self, tag, leaves):
        while True:
            ended = self.tagged_commands[tag]
            if ended is not None:
                del self.tagged_commands[tag]
                return ended
            if leaves:
                bye = self.untagged_responses.pop('BYE', None)
                if bye is not None:
                    return 'BYE', bye
            self._check_bye()
            self._get_response()

    def _untagged_response(self, typ, dat, name):
        if typ == 'NO':
            return typ, dat
        return typ, self.untagged_responses.pop(name, [None])
