"""wsgi.input: the body of a request, by its length or in chunks.  All versions.

Left out: a length that no index can have.
"""
from gevent._version import version_info

__name__ = 'gevent.pywsgi'  # what it defines is that one's

_HEX = b'0123456789abcdefABCDEF'
_ALLOWED_TOKEN_CHARS = frozenset(bytes([char]) for char in (
    b"!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
_READS_TRAILERS = version_info >= (23, 9)
_DISCARDS_WHAT_IS_WAITED_FOR = version_info >= (25,)


def setting(name):
    """What the module says now: programs set it there."""
    from gevent import pywsgi
    return getattr(pywsgi, name)


class _InvalidClientInput(IOError):
    pass


class Input:
    __slots__ = ('rfile', 'content_length', 'socket', 'position', 'chunked_input', 'chunk_length',
                 '_chunked_input_error') + (('send_100_continue_enabled',) if _DISCARDS_WHAT_IS_WAITED_FOR else ())

    def __init__(self, rfile, content_length, socket=None, chunked_input=False):
        self.rfile = rfile
        self.content_length = content_length
        self.socket = socket                # while the client waits to be told to go on
        self.position = 0                   # in the body, or in its chunk
        self.chunked_input = chunked_input
        self.chunk_length = -1
        self._chunked_input_error = False   # then what follows is not known
        if _DISCARDS_WHAT_IS_WAITED_FOR:
            self.send_100_continue_enabled = True

    def _discard(self):
        if self._chunked_input_error:
            return
        if not self.chunked_input and self.position >= (self.content_length or 0):
            return
        if not _DISCARDS_WHAT_IS_WAITED_FOR:
            if self.socket is None:
                self.__read_to_the_end()
            return
        self.send_100_continue_enabled = False
        self.__read_to_the_end()
        self.send_100_continue_enabled = True

    def __read_to_the_end(self):
        while self.read(16384):
            pass

    def _send_100_continue(self):
        if self.socket is None or _DISCARDS_WHAT_IS_WAITED_FOR and not self.send_100_continue_enabled:
            return
        self.socket.sendall(setting('_CONTINUE_RESPONSE'))
        self.socket = None

    def _do_read(self, length=None, use_readline=False):
        if self.content_length is None:
            return b''
        self._send_100_continue()
        left = self.content_length - self.position
        length = left if length is None else min(length, left)
        if not length:
            return b''
        data = self.rfile.readline(length) if use_readline else self.rfile.read(length)
        self.position += len(data)
        if len(data) < length and not (use_readline and data.endswith(b'\n')):
            raise IOError('unexpected end of file while reading request at position %s' % (self.position,))
        return data

    def __refuse(self, *reasons):
        self._chunked_input_error = True
        raise _InvalidClientInput(*reasons)

    def __read_chunk_length(self, rfile):
        """By characters: one that cannot be is refused as soon as it is there."""
        digits = b''
        while (char := rfile.read(1)) not in (b'\r', b';'):
            if not char:
                self.__refuse('EOF before chunk end reached')
            if char not in _HEX:
                self.__refuse('Non-hex data', char)
            digits += char
            if len(digits) > 16:
                self.__refuse('Chunk-size too large.')
        if char == b';':
            self.__skip_extension(rfile)
        if not _READS_TRAILERS:
            if rfile.read(1) != b'\n':
                self.__refuse("Line didn't end in CRLF")
            return int(digits, 16)
        self.__read_chunk_size_crlf(rfile, newline_only=True)
        length = int(digits, 16)
        if length == 0:
            while self.__read_chunk_trailer(rfile):
                pass
        return length

    def __skip_extension(self, rfile):
        for _ in range(setting('MAX_REQUEST_LINE')):
            if rfile.read(1) == b'\r':
                return
        self.__refuse('Too large chunk extension')

    def __read_chunk_trailer(self, rfile):
        """By characters; False for the empty line that ends them."""
        is_named = False
        for length in range(setting('MAX_REQUEST_LINE')):
            char = rfile.read(1)
            if char == b'\r':
                self.__read_chunk_size_crlf(rfile, newline_only=True)
                return length > 0
            is_named = is_named or char == b':' and length > 0
            if not is_named and char not in _ALLOWED_TOKEN_CHARS:
                raise _InvalidClientInput('Invalid token character: %r' % (char,))
        self.__refuse('Too large chunk trailer')

    def __read_chunk_size_crlf(self, rfile, newline_only=False):
        for wanted, name in ((b'\r', 'CRLF'), (b'\n', 'LF'))[newline_only:]:
            char = rfile.read(1)
            if char != wanted:
                self.__refuse("Line didn't end in %s: %r" % (name, char))

    def __end_chunk(self, rfile):
        if _READS_TRAILERS:
            self.__read_chunk_size_crlf(rfile)
        else:
            rfile.readline()

    def _chunked_read(self, length=None, use_readline=False):
        rfile = self.rfile
        self._send_100_continue()
        if length == 0:
            return b''
        reader = rfile.readline if use_readline else rfile.read
        found = []
        while self.chunk_length != 0:
            most = self.chunk_length - self.position
            if length is not None:
                most = min(length, most)
            if most <= 0:
                self.chunk_length = self.__read_chunk_length(rfile)
                self.position = 0
                if self.chunk_length == 0 and not _READS_TRAILERS:
                    rfile.readline()
                continue
            data = reader(most)
            if not data:
                self.chunk_length = 0
                self._chunked_input_error = True
                raise IOError('unexpected end of file while parsing chunked data')
            found.append(data)
            self.position += len(data)
            if self.position == self.chunk_length:
                self.__end_chunk(rfile)
            if length is not None:
                length -= len(data)
                if length == 0:
                    break
            if use_readline and data.endswith(b'\n'):
                break
        return b''.join(found)

    def __read(self, length, use_readline):
        if length is not None and length < 0:
            length = None
        return self._chunked_read(length, use_readline) if self.chunked_input else self._do_read(length, use_readline)

    def read(self, length=None):
        return self.__read(length, False)

    def readline(self, size=None):
        return self.__read(size, True)

    def readlines(self, hint=None):
        return list(self)

    def __iter__(self):
        return self

    def next(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    __next__ = next
