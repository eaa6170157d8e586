"""Models the class of `shlex`: a lexer whose sets of characters a program may change, on a stream of characters.

One method a state; `state` is as programs see it: ' ' between tokens, 'a' in a word, 'c' among punctuation, a quote or
an escape character inside of those, None at the end. Left out: what `debug` prints.
"""
import os
import sys
from collections import deque
from io import StringIO

_LATIN = ('ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ'
          'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ')
_PUNCTUATION = '();<>|&'


def _as_stream(source):
    return StringIO(source) if isinstance(source, str) else source


class shlex:
    __module__ = 'shlex'

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        self.instream = sys.stdin if instream is None else _as_stream(instream)
        self.infile = None if instream is None else infile
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_' + (_LATIN if posix else '')
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        self.state = ' '
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ''
        self.filestack = deque()
        self.source = None
        self._punctuation_chars = _PUNCTUATION if punctuation_chars is True else punctuation_chars or ''
        self._pushback_chars = deque()
        if self._punctuation_chars:
            # What is in names of files, wildcards and options; nothing is both.
            chars = self.wordchars + '~-./*?='
            self.wordchars = ''.join(char for char in chars if char not in self._punctuation_chars)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    # ---- tokens

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def get_token(self):
        """The next token: one that was pushed back, or of an included file; `eof` at the end of all."""
        if self.pushback:
            return self.pushback.popleft()
        token = self.read_token()
        if self.source is not None:
            while token == self.source:
                included = self.sourcehook(self.read_token())
                if included:
                    self.push_source(included[1], included[0])
                token = self.get_token()
        while token == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            token = self.get_token()
        return token

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token

    # ---- included files

    def push_source(self, newstream, newfile=None):
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, _as_stream(newstream), 1

    def pop_source(self):
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = ' '

    def sourcehook(self, newfile):
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile)

    def error_leader(self, infile=None, lineno=None):
        file = self.infile if infile is None else infile
        return '"%s", line %d: ' % (file, self.lineno if lineno is None else lineno)

    # ---- characters

    def read_token(self):
        self._quoted = False
        self._escaped_in = ' '
        while not self._takes(self._next_char()):
            pass
        token, self.token = self.token, ''
        return None if self.posix and not self._quoted and not token else token

    def _next_char(self):
        char = self._pushback_chars.pop() if self._pushback_chars else self.instream.read(1)
        if char == '\n':
            self.lineno += 1
        return char

    def _takes(self, char):
        """Whether the token is over."""
        if self.state is None:
            self.token = ''
            return True
        if self.state == ' ':
            return self._between(char)
        if self.state in self.quotes:
            return self._in_quotes(char)
        if self.state in self.escape:
            return self._escaped(char)
        return self._in_word(char)

    def _is_token(self):
        return bool(self.token or self.posix and self._quoted)

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def _between(self, char):
        if not char:
            self.state = None
            return True
        if char in self.whitespace:
            return self._is_token()
        if char in self.commenters:
            self._skip_comment()
        elif self.posix and char in self.escape:
            self._escaped_in, self.state = 'a', char
        elif char in self.wordchars:
            self.token, self.state = char, 'a'
        elif char in self._punctuation_chars:
            self.token, self.state = char, 'c'
        elif char in self.quotes:
            self.token, self.state = '' if self.posix else char, char
        else:
            self.token = char
            if not self.whitespace_split:
                return True
            self.state = 'a'
        return False

    def _in_quotes(self, char):
        self._quoted = True
        if not char:
            raise ValueError('No closing quotation')
        if char == self.state:
            if not self.posix:
                self.token += char
            self.state = 'a' if self.posix else ' '
            return not self.posix
        if self.posix and char in self.escape and self.state in self.escapedquotes:
            self._escaped_in, self.state = self.state, char
        else:
            self.token += char
        return False

    def _escaped(self, char):
        if not char:
            raise ValueError('No escaped character')
        # Inside of quotes only these and the escape character itself.
        if self._escaped_in in self.quotes and char not in (self.state, self._escaped_in):
            self.token += self.state
        self.token += char
        self.state = self._escaped_in
        return False

    def _in_word(self, char):
        if not char:
            self.state = None
            return True
        if char in self.whitespace:
            self.state = ' '
            return self._is_token()
        if char in self.commenters:
            self._skip_comment()
            if self.posix:
                self.state = ' '
            return self.posix and self._is_token()
        if self.state == 'c':
            return self._among_punctuation(char)
        if self.posix and char in self.quotes:
            self.state = char
        elif self.posix and char in self.escape:
            self._escaped_in, self.state = 'a', char
        elif char in self.wordchars or char in self.quotes or (
                self.whitespace_split and char not in self._punctuation_chars):
            self.token += char
        else:
            if self._punctuation_chars:
                self._pushback_chars.append(char)
            else:
                self.pushback.appendleft(char)
            self.state = ' '
            return self._is_token()
        return False

    def _among_punctuation(self, char):
        if char in self._punctuation_chars:
            self.token += char
            return False
        self._pushback_chars.append(char)
        self.state = ' '
        return True
