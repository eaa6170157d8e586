"""What gevent.pywsgi reads and says: the headers of requests, which are http.client's with the names of an older API,
those of answers, the answers to what cannot be served, and the lines of its log.  All versions."""
import time
from datetime import datetime
from http import client

from gevent._version import version_info

__name__ = 'gevent.pywsgi'  # what it defines is that one's

_headers_as = list if version_info < (23, 9) else tuple
_WEEKDAYNAME = _headers_as(('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'))
_MONTHNAME = _headers_as((None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'))


def _headers_of(body):
    return _headers_as((('Content-Type', 'text/plain'), ('Connection', 'close'), ('Content-Length', str(len(body)))))


_INTERNAL_ERROR_STATUS = '500 Internal Server Error'
_INTERNAL_ERROR_BODY = b'Internal Server Error'
_INTERNAL_ERROR_HEADERS = _headers_of(_INTERNAL_ERROR_BODY)
_BAD_REQUEST_STATUS = '400 Bad Request'
_BAD_REQUEST_BODY = ''
_BAD_REQUEST_HEADERS = _headers_of(_BAD_REQUEST_BODY)
_ERRORS = {500: (_INTERNAL_ERROR_STATUS, _INTERNAL_ERROR_HEADERS, _INTERNAL_ERROR_BODY),
           400: (_BAD_REQUEST_STATUS, _BAD_REQUEST_HEADERS, _BAD_REQUEST_BODY)}
_REQUEST_TOO_LONG_RESPONSE = b'HTTP/1.1 414 Request URI Too Long\r\nConnection: close\r\nContent-length: 0\r\n\r\n'
_BAD_REQUEST_RESPONSE = b'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-length: 0\r\n\r\n'
_CONTINUE_RESPONSE = b'HTTP/1.1 100 Continue\r\n\r\n'


def format_date_time(timestamp):
    t = time.gmtime(timestamp)
    text = '%s, %02d %3s %4d %02d:%02d:%02d GMT' % (
        _WEEKDAYNAME[t.tm_wday], t.tm_mday, _MONTHNAME[t.tm_mon], t.tm_year, t.tm_hour, t.tm_min, t.tm_sec)
    return text.encode('latin-1')


class _InvalidClientRequest(ValueError):
    """A request that cannot be taken apart, and why."""

    def __init__(self, message):
        ValueError.__init__(self, message)
        self.formatted_message = message


class OldMessage(client.HTTPMessage):

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.status = ''    # what is wrong with the headers

    def getheader(self, name, default=None):
        return self.get(name, default)

    @property
    def headers(self):
        for name, value in self._headers:
            yield '%s: %s\r\n' % (name, value)

    @property
    def typeheader(self):
        return self.get('content-type')


def headers_factory(fp, *args):
    try:
        return client.parse_headers(fp, _class=OldMessage)
    except client.LineTooLong:
        failed = OldMessage()
        failed.status = 'Line too long'
        return failed


def encoded_headers(headers):
    """Those of an application, after they were checked."""
    encoded = []
    header = value = None
    try:
        for header, value in headers:
            if not isinstance(header, str):
                raise UnicodeError('The header must be a native string', header, value)
            if not isinstance(value, str):
                raise UnicodeError('The value must be a native string', header, value)
            if '\r' in header or '\n' in header:
                raise ValueError('carriage return or newline in header name', header)
            if '\r' in value or '\n' in value:
                raise ValueError('carriage return or newline in header value', value)
            encoded.append((header.encode('latin-1'), value.encode('latin-1')))
    except UnicodeEncodeError:
        raise UnicodeError('Non-latin1 header', repr(header), repr(value))
    return encoded


def access_line(handler):
    """What the log says of a request that was answered."""
    now = datetime.now().replace(microsecond=0)
    took = '%.6f' % (handler.time_finish - handler.time_start) if handler.time_finish else '-'
    address = handler.client_address
    host = address[0] if isinstance(address, tuple) else address
    return '%s - - [%s] "%s" %s %s %s' % (host or '-', now, handler.requestline or '',
                                          (handler._orig_status or handler.status or '000').split()[0],
                                          handler.response_length or '-', took)
