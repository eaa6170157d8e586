"""Models `email.parser`: messages out of text; left out: parsing in pieces, other policies' settings."""
import re

import _unmodelled
from email._header_lines import read_headers
from email.errors import (CloseBoundaryNotFoundDefect, InvalidMultipartContentTransferEncodingDefect,
                          MultipartInvariantViolationDefect, NoBoundaryInMultipartDefect, StartBoundaryNotFoundDefect)
from email.message import EmailMessage, Message

__all__ = ['Parser', 'HeaderParser', 'BytesParser', 'BytesHeaderParser']


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
        body = read_headers(message, text)
        if not whole or message.get_content_maintype() not in ('multipart', 'message'):
            message._payload = body
        elif message.get_content_maintype() == 'message':
            if message.get_content_type() == 'message/delivery-status':
                _unmodelled.stand_in('email.parser', 'parse', 'reports of deliveries are not modelled')()
            message._payload = [self._parsed(body, whole)]
        else:
            self._read_parts(message, body)
        return message

    def _read_parts(self, message, body):
        boundary = message.get_boundary()
        if boundary is None:
            message.defects += [NoBoundaryInMultipartDefect(), MultipartInvariantViolationDefect()]
            message._payload = body
            return
        if str(message.get('content-transfer-encoding', '8bit')).lower() not in ('7bit', '8bit', 'binary'):
            message.defects.append(InvalidMultipartContentTransferEncodingDefect())
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
            message.defects += [StartBoundaryNotFoundDefect(), MultipartInvariantViolationDefect()]
            message._payload = body
            message.epilogue = ''
            return
        if not ended:
            message.defects.append(CloseBoundaryNotFoundDefect())
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
