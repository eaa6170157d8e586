"""A message as text or bytes: headers, then the payload or its parts between boundaries.

Left out: what _folding leaves out.
"""
import base64
import random
import re
import sys
import time

from _frames import unsupported

from email._folding import WITH_ADDRESSES, folded, refolded
from email.errors import HeaderWriteError
from email.header import Header, encoded_word

_LONGEST_LINE = 78
_MORE_FOR_QUOTED = 4  # by which the newer policy prefers quoted-printable to base64
# Which the newer policy breaks by rules of their own.
_WITH_PARAMETERS = ('date', 'resent-date', 'orig-date', 'content-type', 'content-disposition',
                    'content-transfer-encoding', 'mime-version', 'message-id')
# Whose texts have parts of their own.
_STRUCTURED = WITH_ADDRESSES + _WITH_PARAMETERS
_LONGEST_NUMBER = len(str(sys.maxsize - 1))


def _header(message, name, value, longest):
    if isinstance(value, Header):
        text = value.encode(maxlinelen=0)
    elif not isinstance(value, str):
        text = value.encode  # there is none, which is what CPython says
    elif getattr(value, 'folded_source', None):
        text = value.folded_source
    elif value.isascii() and not message._refuses_repetitions:
        text = folded(value, len(name) + 2, longest)
    elif value.isascii():
        text = re.sub(r'\n[ \t]+(?=\n|\Z)', '', value.replace('\r\n', '\n'))
    elif message._refuses_repetitions:
        text = _words_encoded(name, value)
    else:
        text = encoded_word(value)
    if re.search(r'\n(?![ \t])', text):
        if sys.version_info >= (3, 13):
            raise HeaderWriteError('folded header contains newline: %r' % ('%s: %s\n' % (name, text)))
    elif longest and len(name) + 2 + len(text) > longest and '\n' not in text:
        if message._refuses_repetitions and value.isascii() and name.lower() not in _WITH_PARAMETERS:
            return '%s:%s\n' % (name, refolded(name, text, longest))
        if not (isinstance(value, str) and value.isascii()):
            unsupported('email: a header that is too long for a line')
    return '%s: %s\n' % (name, text)


def _words_encoded(name, value):
    """What stands between the first word beyond ASCII and the last is one with them."""
    if len(value.split()) > 1 and name.lower() in _STRUCTURED:
        unsupported('email: a header of several words that is not ASCII')
    words = list(re.finditer(r'[^ \t]*[^\x00-\x7f][^ \t]*', value))
    start, end = words[0].start(), words[-1].end()
    return value[:start] + encoded_word(value[start:end], _MORE_FOR_QUOTED) + value[end:]


def _boundary(texts):
    while True:
        boundary = '=' * 15 + '%0*d' % (_LONGEST_NUMBER, random.randrange(sys.maxsize)) + '=='
        if not any('--' + boundary in text for text in texts):
            return boundary


def _body(message, as_bytes, longest):
    if message.is_multipart() and message.get_content_maintype() == 'message':
        return written(message.get_payload(0), as_bytes, longest)
    if message.get_content_maintype() != 'multipart' or isinstance(message.get_payload(), str):
        return re.sub('\r\n?', '\n', message.get_payload() or '')
    texts = [written(part, as_bytes, longest) for part in message.get_payload() or []]
    boundary = message.get_boundary()
    if boundary is None:
        boundary = _boundary(texts)
        message.set_boundary(boundary)
    text = '' if message.preamble is None else message.preamble.rstrip('\n') + '\n'
    text += '--' + boundary + '\n' + ('\n--' + boundary + '\n').join(texts) + '\n--' + boundary + '--\n'
    return text + (message.epilogue or '')


def _in_ascii(message, headers, body):
    """What holds bytes beyond ASCII goes as base64 where text is wanted."""
    if body.isascii() or message.get('content-transfer-encoding') != '8bit' or message.is_multipart():
        return headers, body
    if not message._refuses_repetitions:
        unsupported('email: text beyond ASCII without an encoding')
    headers = [line.replace(': 8bit', ': base64') if line.lower().startswith('content-transfer-encoding:') else line
               for line in headers]
    return headers, base64.encodebytes(body.encode('utf-8')).decode('ascii')


def written(message, as_bytes, longest):
    body = _body(message, as_bytes, longest)
    headers = [_header(message, name, value, longest) for name, value in message._headers]
    if not as_bytes:
        headers, body = _in_ascii(message, headers, body)
    return ''.join(headers) + '\n' + body


def envelope_line(message, unixfrom):
    if not unixfrom:
        return ''
    return (message.get_unixfrom() or 'From nobody ' + time.ctime(time.time())) + '\n'


def _with_line_ends(text, message, policy):
    if policy is None:
        return text
    from email.policy import line_end
    return text.replace('\n', line_end(message, policy))


def as_text(message, unixfrom, longest, policy):
    text = envelope_line(message, unixfrom) + written(message, False, longest)
    return _with_line_ends(text, message, policy)


def as_bytes(message, unixfrom, policy):
    text = envelope_line(message, unixfrom) + written(message, True, _LONGEST_LINE)
    return _with_line_ends(text, message, policy).encode('utf-8')
