"""Models `wsgiref.util`: what servers and applications ask of an environ."""
import io
import posixpath
from urllib.parse import quote

_OF_ONE_CONNECTION = ('connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailers',
                      'transfer-encoding', 'upgrade')


class FileWrapper:
    """The blocks of a file."""

    def __init__(self, filelike, blksize=8192):
        self.filelike = filelike
        self.blksize = blksize
        if hasattr(filelike, 'close'):
            self.close = filelike.close

    def __iter__(self):
        return self

    def __next__(self):
        data = self.filelike.read(self.blksize)
        if data:
            return data
        raise StopIteration


def guess_scheme(environ):
    return 'https' if environ.get('HTTPS') in ('yes', 'on', '1') else 'http'


def application_uri(environ):
    scheme = environ['wsgi.url_scheme']
    usual = {'http': '80', 'https': '443'}.get(scheme)
    host = environ.get('HTTP_HOST')
    if not host:
        host = environ['SERVER_NAME']
        if environ['SERVER_PORT'] != usual:
            host += ':' + environ['SERVER_PORT']
    return scheme + '://' + host + quote(environ.get('SCRIPT_NAME') or '/', encoding='latin1')


def request_uri(environ, include_query=True):
    url = application_uri(environ)
    path = quote(environ.get('PATH_INFO', ''), safe='/;=,', encoding='latin1')
    url += path if environ.get('SCRIPT_NAME') else path[1:]
    if include_query and environ.get('QUERY_STRING'):
        url += '?' + environ['QUERY_STRING']
    return url


def shift_path_info(environ):
    """Moves the first part of PATH_INFO to SCRIPT_NAME, and returns it."""
    path = environ.get('PATH_INFO', '')
    if not path:
        return None
    parts = path.split('/')
    parts[1:-1] = [part for part in parts[1:-1] if part and part != '.']
    name = parts.pop(1) if len(parts) > 1 else parts[0]
    script = posixpath.normpath(environ.get('SCRIPT_NAME', '') + '/' + name)
    if script.endswith('/'):
        script = script[:-1]
    if not name and not script.endswith('/'):
        script += '/'
    environ['SCRIPT_NAME'] = script
    environ['PATH_INFO'] = '/'.join(parts)
    return None if name == '.' else name


def setup_testing_defaults(environ):
    usual = {'SERVER_NAME': '127.0.0.1', 'SERVER_PROTOCOL': 'HTTP/1.0', 'HTTP_HOST': '127.0.0.1',
             'REQUEST_METHOD': 'GET'}
    if 'HTTP_HOST' in environ or 'SERVER_NAME' in environ:
        usual['HTTP_HOST'] = environ.get('SERVER_NAME', usual['SERVER_NAME'])
    for name, value in usual.items():
        environ.setdefault(name, value)
    if 'SCRIPT_NAME' not in environ and 'PATH_INFO' not in environ:
        environ['PATH_INFO'] = '/'
    environ.setdefault('SCRIPT_NAME', '')
    environ.setdefault('PATH_INFO', '')
    for name, value in (('version', (1, 0)), ('run_once', 0), ('multithread', 0), ('multiprocess', 0)):
        environ.setdefault('wsgi.' + name, value)
    environ.setdefault('wsgi.input', io.BytesIO())
    environ.setdefault('wsgi.errors', io.StringIO())
    environ.setdefault('wsgi.url_scheme', guess_scheme(environ))
    environ.setdefault('SERVER_PORT', '443' if environ['wsgi.url_scheme'] == 'https' else '80')


def is_hop_by_hop(header_name):
    return header_name.lower() in _OF_ONE_CONNECTION
