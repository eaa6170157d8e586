"""The part of http.client that reads headers; http.server and gevent.pywsgi read theirs by it, too."""
import sys
from email.message import Message
from email.parser import Parser

from http._errors import HTTPException
from http._errors import LineTooLong
from http._errors import LONGEST_LINE

__name__ = 'http.client'  # what it defines is that one's

_ENDS = b'\r\n', b'\n', b''


def limit(name, usual):
    """What http.client has by that name now: programs set it."""
    return getattr(sys.modules.get('http.client'), name, usual)


class HTTPMessage(Message):

    def getallmatchingheaders(self, name):
        """Finds names that hold a colon, which none does: a method that is left from another representation."""
        start = name.lower() + ':'
        found = []
        goes_on = False
        for line in self.keys():
            goes_on = line.lower().startswith(start) or goes_on and line[:1].isspace()
            if goes_on:
                found.append(line)
        return found


def read_line(stream, what):
    line = stream.readline(LONGEST_LINE + 1)
    if len(line) > LONGEST_LINE:
        raise LineTooLong(what)
    return line


def read_header_lines(stream):
    """Up to the empty line, which is the last of them."""
    most = limit('_MAXHEADERS', 100)
    lines = []
    while not lines or lines[-1] not in _ENDS:
        lines.append(read_line(stream, 'header line'))
        if len(lines) > most:
            raise HTTPException('got more than %d headers' % most)
    return lines


def message_of(lines, _class=HTTPMessage):
    return Parser(_class=_class).parsestr(b''.join(lines).decode('iso-8859-1'))


def parse_headers(fp, _class=HTTPMessage):
    return message_of(read_header_lines(fp), _class)
