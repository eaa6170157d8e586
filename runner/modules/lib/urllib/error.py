"""Models urllib.error: its exceptions; that of HTTP is a response, too."""
import io
import sys

from urllib.response import addinfourl

__all__ = ['URLError', 'HTTPError', 'ContentTooShortError']

_VERSION = sys.version_info[:3]


class URLError(OSError):

    def __init__(self, reason, filename=None):
        self.args = (reason,)
        self.reason = reason
        if filename is not None:
            self.filename = filename

    def __str__(self):
        return '<urlopen error %s>' % self.reason


def _empty_file():
    """What stands for a response that there is not."""
    if _VERSION < (3, 9):
        return None
    return io.StringIO() if (3, 11) <= _VERSION < (3, 11, 5) else io.BytesIO()


class HTTPError(URLError, addinfourl):

    def __init__(self, url, code, msg, hdrs, fp):
        self.code = code
        self.msg = msg
        self.hdrs = hdrs
        self.fp = fp
        self.filename = url
        fp = _empty_file() if fp is None else fp
        if fp is not None:
            addinfourl.__init__(self, fp, hdrs, url, code)

    def __str__(self):
        return 'HTTP Error %s: %s' % (self.code, self.msg)

    def __repr__(self):
        return '<HTTPError %s: %r>' % (self.code, self.msg)

    @property
    def reason(self):
        return self.msg

    @property
    def headers(self):
        return self.hdrs

    @headers.setter
    def headers(self, headers):
        self.hdrs = headers


class ContentTooShortError(URLError):

    def __init__(self, message, content):
        super().__init__(message)
        self.content = content
