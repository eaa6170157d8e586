"""How email.parser reads the headers of a message: (name, value) of each, and what is wrong with them."""
import re
import sys

from email.errors import (FirstHeaderLineIsContinuationDefect, InvalidHeaderDefect, MisplacedEnvelopeHeaderDefect,
                          MissingHeaderBodySeparatorDefect)

_LINE = re.compile(r'[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+')
_HEADER = re.compile(r'From |[!-9;-~]*:|[\t ]')
_STRIPS_ENDS = sys.version_info >= (3, 13, 5)


def read_headers(message, text):
    """Puts them into the message; answers where in the text the body begins."""
    lines, at = [], 0
    while at < len(text):
        line = _LINE.match(text, at).group()
        if not _HEADER.match(line):
            if line.strip('\r\n'):
                message.defects.append(MissingHeaderBodySeparatorDefect())
            else:
                at += len(line)
            break
        lines.append(line)
        at += len(line)
    if len(lines) > 1 and lines[-1].startswith('From '):
        # It is taken for the first line of the body, before the empty line that was read over.
        body = lines.pop() + text[at:]
        _store(message, lines)
        return body
    _store(message, lines)
    return text[at:]


def _store(message, lines):
    found = []
    for number, line in enumerate(lines):
        if line[0] in ' \t':
            if found and found[-1]:
                found[-1].append(line)
            else:
                message.defects.append(FirstHeaderLineIsContinuationDefect(line))
        elif line.startswith('From '):
            found.append(None)
            if number == 0:
                message.set_unixfrom(line.rstrip('\r\n'))
            else:
                message.defects.append(MisplacedEnvelopeHeaderDefect(line))
        elif line[0] == ':':
            found.append(None)
            message.defects.append(InvalidHeaderDefect('Missing header name.'))
        else:
            found.append([line])
    for first, *more in filter(None, found):
        name, value = first.split(':', 1)
        if _STRIPS_ENDS:
            value = ''.join([value] + more).lstrip(' \t\r\n')
        else:
            value = value.lstrip(' \t') + ''.join(more)
        message.set_raw(name, message._as_read(name, value.rstrip('\r\n')))
