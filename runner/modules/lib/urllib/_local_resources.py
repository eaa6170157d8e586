"""URLs of urllib.request that need no network: `data:`, and `file:` for what the case made."""
import base64
import email
import email.utils
import io
import mimetypes
import os
import socket
import sys
from urllib._openers import BaseHandler
from urllib._url_splitters import _splitport
from urllib.error import URLError
from urllib.parse import quote
from urllib.parse import unquote
from urllib.parse import unquote_to_bytes
from urllib.parse import urlsplit
from urllib.response import addinfourl

__name__ = 'urllib.request'  # what it defines is that one's

_BY_WHOLE_URL = sys.version_info >= (3, 14)


def _is_here(host):
    return not host or host in ('localhost', socket.gethostname())


if _BY_WHOLE_URL:
    def url2pathname(url, *, require_scheme=False, resolve_host=False):
        scheme, authority, path = urlsplit(url if require_scheme else 'file:' + url)[:3]
        if scheme != 'file':
            raise URLError("URL is missing a 'file:' scheme")
        if not _is_here(authority):
            raise URLError('file:// scheme is supported only on localhost')
        return unquote(path)

    def pathname2url(pathname, *, add_scheme=False):
        return ('file:' if add_scheme else '') + ('//' if pathname.startswith('/') else '') + quote(pathname)
else:
    def url2pathname(pathname):
        return unquote(pathname)

    def pathname2url(pathname):
        return quote(pathname)


class FileHandler(BaseHandler):
    names = None

    def get_names(self):
        return ('127.0.0.1',)

    def file_open(self, req):
        url = req.selector
        if not _BY_WHOLE_URL and url[:2] == '//' and url[2:3] != '/' and req.host and not _is_here(req.host):
            raise URLError('file:// scheme is supported only on localhost')
        return self.open_local_file(req)

    def open_local_file(self, req):
        path = (url2pathname(req.full_url, require_scheme=True, resolve_host=True) if _BY_WHOLE_URL
                else url2pathname(req.selector))
        try:
            state = os.stat(path)
            kind = mimetypes.guess_type(path)[0] or 'text/plain'
            headers = email.message_from_string('Content-type: %s\nContent-length: %d\nLast-modified: %s\n' % (
                kind, state.st_size, email.utils.formatdate(state.st_mtime, usegmt=True)))
            if _BY_WHOLE_URL:
                url = pathname2url(path, add_scheme=True)
            else:
                host, port = _splitport(req.host or '')
                if port or not _is_here(host):
                    raise URLError('file not on local host')
                url = 'file://' + host + req.selector
            return addinfourl(open(path, 'rb'), headers, url)
        except URLError:
            raise
        except OSError as error:
            raise URLError(error, *([error.filename] if _BY_WHOLE_URL else []))


class DataHandler(BaseHandler):

    def data_open(self, req):
        url = req.full_url
        kind, data = url.split(':', 1)[1].split(',', 1)
        data = unquote_to_bytes(data)
        if kind.endswith(';base64'):
            data = base64.decodebytes(data)
            kind = kind[:-len(';base64')]
        headers = email.message_from_string('Content-type: %s\nContent-length: %d\n' % (
            kind or 'text/plain;charset=US-ASCII', len(data)))
        return addinfourl(io.BytesIO(data), headers, url)
