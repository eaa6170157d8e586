"""How email.parser reads the headers of a message: (name, value) of each, and what is wrong with them."""
import sys

from email.errors import (FirstHeaderLineIsContinuationDefect, InvalidHeaderDefect, MisplacedEnvelopeHeaderDefect,
                          MissingHeaderBodySeparatorDefect)

_STRIPS_ENDS = sys.version_info >= (3, 13, 5)


def _line_at(text, at):
    end = text.find('\n', at) + 1 or len(text)
    back = text.find('\r', at, end)
    if 0 <= back < end - 2 or back == end - 1:
        end = back + 1
    return text[at:end]


def _is_part_of_headers(line):
    name, colon, _ = line.partition(':')
    if line[:1] in (' ', '\t') or line.startswith('From '):
        return True
    return bool(colon) and name.isascii() and name.isprintable() and ' ' not in name


def read_headers(message, text):
    """Puts them into the message; answers where in the text the body begins."""
    lines, at = [], 0
    while at < len(text):
        line = _line_at(text, at)
        if not _is_part_of_headers(line):
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
