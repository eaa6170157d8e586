"""Models `email.parser`: messages out of text; left out: parsing in pieces, defects, other policies' settings."""
import re

import _unmodelled
from email.message import EmailMessage, Message

__all__ = ['Parser', 'HeaderParser', 'BytesParser', 'BytesHeaderParser']

_HEADER = re.compile(r'([^:\s]+):[ \t]*(.*)')


class Parser:
    _whole = True

    def __init__(self, _class=None, *, policy=None):
        newer = type(policy).__name__ == 'EmailPolicy'
        self._class = _class or (EmailMessage if newer else Message)
        self._policy = policy

    def parse(self, fp, headersonly=False):
        return self.parsestr(fp.read(), headersonly)

    def parsestr(self, text, headersonly=False):
        return self._parsed(text, self._whole and not headersonly)

    def _parsed(self, text, whole, default_type='text/plain'):
        message = self._class() if self._policy is None else self._class(policy=self._policy)
        message.set_default_type(default_type)
        lines = text.splitlines(True)
        at = self._read_headers(message, lines)
        body = ''.join(lines[at:])
        if not whole or message.get_content_maintype() not in ('multipart', 'message'):
            message._payload = body
        elif message.get_content_maintype() == 'message':
            if message.get_content_type() == 'message/delivery-status':
                _unmodelled.stand_in('email.parser', 'parse', 'reports of deliveries are not modelled')()
            message._payload = [self._parsed(body, whole)]
        else:
            self._read_parts(message, body)
        return message

    def _read_headers(self, message, lines):
        """Where the body begins."""
        if lines and lines[0].startswith('From '):
            message.set_unixfrom(lines[0].rstrip('\r\n'))
            lines = [''] + lines[1:]
        at = 1 if lines and not lines[0] else 0
        found = []
        while at < len(lines):
            line = lines[at].rstrip('\r\n')
            if line[:1] in (' ', '\t') and found:
                found[-1][1] += '\n' + line
            elif not line:
                at += 1
                break
            else:
                header = _HEADER.match(line)
                if header is None:
                    break
                found.append([header.group(1), header.group(2)])
            at += 1
        for name, value in found:
            message._headers.append((name, message._as_header(name, value)))
        return at

    def _read_parts(self, message, body):
        boundary = message.get_boundary()
        if boundary is None:
            message._payload = body
            return
        pieces, piece, ended = [], [], False
        for line in body.splitlines(True):
            bare = line.rstrip()
            if not ended and bare in ('--' + boundary, '--' + boundary + '--'):
                pieces.append(''.join(piece))
                piece = []
                ended = bare.endswith('--') and bare != '--' + boundary
            else:
                piece.append(line)
        rest = ''.join(piece)
        if not pieces:
            message._payload = body
            return
        if not ended:
            pieces.append(rest)
        message.preamble = re.sub(r'\r?\n\Z', '', pieces[0]) or None
        message.epilogue = rest if ended else None
        inner_type = 'message/rfc822' if message.get_content_type() == 'multipart/digest' else 'text/plain'
        # The line end before a boundary belongs to the boundary.
        message._payload = [self._parsed(re.sub(r'\r?\n\Z', '', each), True, inner_type) for each in pieces[1:]]


class HeaderParser(Parser):
    _whole = False


class BytesParser:
    _parser_class = Parser

    def __init__(self, *args, **kw):
        self.parser = self._parser_class(*args, **kw)

    def parse(self, fp, headersonly=False):
        return self.parsebytes(fp.read(), headersonly)

    def parsebytes(self, text, headersonly=False):
        if not text.isascii():
            _unmodelled.stand_in('email.parser', 'BytesParser', 'bytes beyond ASCII are not modelled')()
        return self.parser.parsestr(text.decode('ascii'), headersonly)


class BytesHeaderParser(BytesParser):
    _parser_class = HeaderParser


__getattr__ = _unmodelled.attribute(globals(), {'parsing in pieces is not modelled': ('FeedParser', 'BytesFeedParser')})
