"""Models `netrc`: names and passwords for hosts, from a file.

As CPython 3.11 and later read it; what earlier ones refuse (an entry without a password) is not told apart.
"""
import os
import stat

__all__ = ['netrc', 'NetrcParseError']

_BLANKS = '\n\t\r '
_ENDS_ENTRY = ('', 'machine', 'default', 'macdef')


class NetrcParseError(Exception):

    def __init__(self, msg, filename=None, lineno=None):
        self.filename = filename
        self.lineno = lineno
        self.msg = msg
        Exception.__init__(self, msg)

    def __str__(self):
        return '%s (%s, line %s)' % (self.msg, self.filename, self.lineno)


class _Words:
    """Of a file, one after the other."""

    def __init__(self, file):
        self._file = file
        self._put_back = []
        self.lineno = 1

    def _next(self):
        char = self._file.read(1)
        self.lineno += char == '\n'
        return char

    def put_back(self, word):
        self._put_back.append(word)

    def read(self):
        if self._put_back:
            return self._put_back.pop()
        char = self._next()
        while char and char in _BLANKS:
            char = self._next()
        is_quoted = char == '"'
        ends = '"' if is_quoted else _BLANKS
        if is_quoted:
            char = self._next()
        word = ''
        while char and char not in ends:
            word += self._next() if char == '\\' else char
            char = self._next()
        return word

    def rest_of_line(self):
        line = self._file.readline()
        self.lineno += line.endswith('\n')
        return line


class netrc:

    def __init__(self, file=None):
        is_usual = file is None
        if is_usual:
            file = os.path.join(os.path.expanduser('~'), '.netrc')
        self.hosts = {}
        self.macros = {}
        with open(file, encoding='utf-8') as source:
            self._parse(file, source, is_usual)

    def _parse(self, name, source, is_usual):
        words = _Words(source)
        while True:
            line = words.lineno
            word = words.read()
            if not word:
                break
            if word[0] == '#':
                if words.lineno == line and len(word) == 1:
                    words.rest_of_line()
            elif word == 'macdef':
                self._read_macro(words, name)
            elif word in ('machine', 'default'):
                host = words.read() if word == 'machine' else 'default'
                if not host:
                    raise NetrcParseError('missing %r name' % word, name, words.lineno)
                self.hosts[host] = self._read_entry(words, name)
                if is_usual and self.hosts[host][0] != 'anonymous':
                    self._check_private(source)
            else:
                raise NetrcParseError('bad toplevel token %r' % word, name, words.lineno)

    def _read_macro(self, words, name):
        lines = self.macros[words.read()] = []
        while True:
            line = words.rest_of_line()
            if not line:
                raise NetrcParseError('Macro definition missing null line terminator.', name, words.lineno)
            if line == '\n':
                break
            lines.append(line)

    @staticmethod
    def _read_entry(words, name):
        found = {'login': '', 'account': '', 'password': ''}
        while True:
            line = words.lineno
            word = words.read()
            if word.startswith('#'):
                if words.lineno == line:
                    words.rest_of_line()
            elif word in _ENDS_ENTRY:
                words.put_back(word)
                return tuple(found.values())
            elif word in ('login', 'user', 'account', 'password'):
                found['login' if word == 'user' else word] = words.read()
            else:
                raise NetrcParseError('bad follower token %r' % word, name, words.lineno)

    @staticmethod
    def _check_private(source):
        if os.fstat(source.fileno()).st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise NetrcParseError('~/.netrc access too permissive: access permissions must restrict access to only the '
                                  'owner')

    def authenticators(self, host):
        return self.hosts.get(host) or self.hosts.get('default')

    def __repr__(self):
        text = ''
        for host, (login, account, password) in self.hosts.items():
            text += f'machine {host}\n\tlogin {login}\n'
            text += f'\taccount {account}\n' if account else ''
            text += f'\tpassword {password}\n'
        for macro, lines in self.macros.items():
            text += f'macdef {macro}\n' + ''.join(lines) + '\n'
        return text
