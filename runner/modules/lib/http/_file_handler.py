"""SimpleHTTPRequestHandler of http.server: files of a folder, and lists of what is in folders."""
import datetime
import email.utils
import html
import io
import mimetypes
import os
import posixpath
import shutil
import sys
import urllib.parse
from http import HTTPStatus

from http.server import __version__
from http.server import BaseHTTPRequestHandler

__name__ = 'http.server'  # what it defines is that one's

_STRIPS_FRAGMENTS = sys.version_info >= (3, 13, 5)
_PAGES = ('index.html', 'index.htm')
_COMPRESSED = {'.gz': 'application/gzip', '.Z': 'application/octet-stream', '.bz2': 'application/x-bzip2',
               '.xz': 'application/x-xz'}
if sys.version_info < (3, 10):
    _TYPES = {'': 'application/octet-stream', '.py': 'text/plain', '.c': 'text/plain', '.h': 'text/plain'}
else:
    _TYPES = _COMPRESSED
if sys.version_info < (3, 11):
    _LIST_HEAD = ('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">\n'
                  '<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset={0}">\n')
else:
    _LIST_HEAD = '<!DOCTYPE HTML>\n<html lang="en">\n<head>\n<meta charset="{0}">\n'
if sys.version_info >= (3, 14):
    _LIST_HEAD += '<style type="text/css">\n:root {{\ncolor-scheme: light dark;\n}}\n</style>\n'


def _bare(path):
    """Without query and fragment."""
    return path.partition('?')[0].partition('#')[0]


def _unquoted(path, otherwise=None):
    try:
        return urllib.parse.unquote(path, errors='surrogatepass')
    except UnicodeDecodeError:
        return urllib.parse.unquote(path if otherwise is None else otherwise)


class SimpleHTTPRequestHandler(BaseHTTPRequestHandler):
    server_version = 'SimpleHTTP/' + __version__
    extensions_map = _TYPES
    if sys.version_info >= (3, 10):
        _encodings_map_default = _COMPRESSED
    if sys.version_info >= (3, 12):
        index_pages = _PAGES

    def __init__(self, *args, directory=None, **kwargs):
        self.directory = os.fspath(os.getcwd() if directory is None else directory)
        super().__init__(*args, **kwargs)

    def do_GET(self):
        file = self.send_head()
        if file:
            try:
                self.copyfile(file, self.wfile)
            finally:
                file.close()

    def do_HEAD(self):
        file = self.send_head()
        if file:
            file.close()

    def send_head(self):
        """The file to be copied, or None if all has been said."""
        path = self.translate_path(self.path)
        if os.path.isdir(path):
            parts = urllib.parse.urlsplit(self.path)
            if not parts.path.endswith(('/', '%2f', '%2F') if _STRIPS_FRAGMENTS else '/'):
                return self._send_to(urllib.parse.urlunsplit(parts._replace(path=parts.path + '/')))
            pages = [os.path.join(path, page) for page in getattr(self, 'index_pages', _PAGES)]
            path = next(filter(os.path.isfile, pages), path)
            if path not in pages:
                return self.list_directory(path)
        kind = self.guess_type(path)
        try:
            file = None if path.endswith('/') else open(path, 'rb')
        except OSError:
            file = None
        if file is None:
            self.send_error(HTTPStatus.NOT_FOUND, 'File not found')
            return None
        try:
            return self._send_head_of(file, kind)
        except:
            file.close()
            raise

    def _send_to(self, url):
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header('Location', url)
        if sys.version_info >= (3, 10):
            self.send_header('Content-Length', '0')
        self.end_headers()

    def _send_head_of(self, file, kind):
        state = os.fstat(file.fileno())
        if self._is_known_to_client(state.st_mtime):
            self.send_response(HTTPStatus.NOT_MODIFIED)
            self.end_headers()
            file.close()
            return None
        self.send_response(HTTPStatus.OK)
        self.send_header('Content-type', kind)
        self.send_header('Content-Length', str(state.st_size))
        self.send_header('Last-Modified', self.date_time_string(state.st_mtime))
        self.end_headers()
        return file

    def _is_known_to_client(self, modified):
        if 'If-Modified-Since' not in self.headers or 'If-None-Match' in self.headers:
            return False
        try:
            since = email.utils.parsedate_to_datetime(self.headers['If-Modified-Since'])
        except (TypeError, IndexError, OverflowError, ValueError):
            return False
        utc = datetime.timezone.utc
        if since.tzinfo is None:
            since = since.replace(tzinfo=utc)
        if since.utcoffset():
            return False
        return datetime.datetime.fromtimestamp(int(modified), utc) <= since

    def list_directory(self, path):
        try:
            names = sorted(os.listdir(path), key=lambda name: name.lower())
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND, 'No permission to list directory')
            return None
        encoding = sys.getfilesystemencoding()
        shown = _bare(self.path) if _STRIPS_FRAGMENTS else self.path
        title = 'Directory listing for ' + html.escape(_unquoted(shown), quote=False)
        lines = [_LIST_HEAD.format(encoding) + f'<title>{title}</title>\n</head>', f'<body>\n<h1>{title}</h1>',
                 '<hr>\n<ul>']
        for name in names:
            whole = os.path.join(path, name)
            slash = '/' if os.path.isdir(whole) else ''
            text = name + ('@' if os.path.islink(whole) else slash)
            lines.append('<li><a href="%s">%s</a></li>' % (
                urllib.parse.quote(name + slash, errors='surrogatepass'), html.escape(text, quote=False)))
        lines.append('</ul>\n<hr>\n</body>\n</html>\n')
        page = '\n'.join(lines).encode(encoding, 'surrogateescape')
        self.send_response(HTTPStatus.OK)
        self.send_header('Content-type', 'text/html; charset=%s' % encoding)
        self.send_header('Content-Length', str(len(page)))
        self.end_headers()
        return io.BytesIO(page)

    def translate_path(self, path):
        """The path below the folder; what would lead out of it is passed over."""
        path = _bare(path)
        is_folder = path.rstrip().endswith('/')
        path = _unquoted(path)
        if _STRIPS_FRAGMENTS:
            is_folder = path.endswith('/')
        found = self.directory
        for word in filter(None, posixpath.normpath(path).split('/')):
            if not os.path.dirname(word) and word not in (os.curdir, os.pardir):
                found = os.path.join(found, word)
        return found + '/' if is_folder else found

    def copyfile(self, source, outputfile):
        shutil.copyfileobj(source, outputfile)

    def guess_type(self, path):
        ending = posixpath.splitext(path)[1]
        for each in (ending, ending.lower()):
            if each in self.extensions_map:
                return self.extensions_map[each]
        return mimetypes.guess_type(path)[0] or 'application/octet-stream'
