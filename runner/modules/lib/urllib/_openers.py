"""How urllib.request opens a URL: handlers, each asked by the names of its methods, in their order."""
import bisect
import socket
import sys

from urllib._requests import Request
from urllib.error import HTTPError
from urllib.error import URLError
from urllib.parse import quote
from urllib.parse import urljoin
from urllib.parse import urlsplit

__name__ = 'urllib.request'  # what it defines is that one's

_REDIRECTS = (301, 302, 303, 307, 308) if sys.version_info >= (3, 11) else (301, 302, 303, 307)
_SAFE = '!#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~"'


def _is_asked_for(name):
    """Whether an opener calls methods of that name."""
    scheme, _, what = name.partition('_')
    return bool(scheme) and name not in ('do_open', 'proxy_open') and (
        what in ('open', 'request', 'response') or what.startswith('error'))


class BaseHandler:
    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        pass

    def __lt__(self, other):
        return self.handler_order < getattr(other, 'handler_order', 500)


class OpenerDirector:

    def __init__(self):
        self.addheaders = [('User-agent', 'Python-urllib/%d.%d' % sys.version_info[:2])]
        self.handlers = []

    def add_handler(self, handler):
        if not hasattr(handler, 'add_parent'):
            raise TypeError('expected BaseHandler instance, got %r' % type(handler))
        if any(map(_is_asked_for, dir(handler))):
            bisect.insort(self.handlers, handler)
            handler.add_parent(self)

    def close(self):
        pass

    def _asked(self, name, *args):
        """What the first handler with that method answers, if it is something."""
        for handler in self.handlers:
            method = getattr(handler, name, None)
            answer = method and method(*args)
            if answer is not None:
                return answer
        return None

    def open(self, fullurl, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        request = fullurl
        if isinstance(fullurl, str):
            request = Request(fullurl, data)
        elif data is not None:
            request.data = data
        request.timeout = timeout
        scheme = request.type
        for handler in list(self.handlers):
            if hasattr(handler, scheme + '_request'):
                request = getattr(handler, scheme + '_request')(request)
        response = (self._asked('default_open', request) or self._asked(request.type + '_open', request)
                    or self._asked('unknown_open', request))
        for handler in self.handlers:
            if hasattr(handler, scheme + '_response'):
                response = getattr(handler, scheme + '_response')(request, response)
        return response

    def error(self, proto, *args):
        if proto not in ('http', 'https'):
            return self._asked(f'{proto}_error', *args)
        answer = self._asked(f'http_error_{args[2]}', *args)
        return self._asked('http_error_default', *args) if answer is None else answer


class UnknownHandler(BaseHandler):

    def unknown_open(self, req):
        raise URLError('unknown url type: %s' % req.type)


class HTTPDefaultErrorHandler(BaseHandler):

    def http_error_default(self, req, fp, code, msg, hdrs):
        raise HTTPError(req.full_url, code, msg, hdrs, fp)


class HTTPErrorProcessor(BaseHandler):
    handler_order = 1000

    def http_response(self, request, response):
        if 200 <= response.code < 300:
            return response
        return self.parent.error('http', request, response, response.code, response.msg, response.info())

    https_response = http_response


class HTTPRedirectHandler(BaseHandler):
    max_repeats = 4
    max_redirections = 10
    inf_msg = ('The HTTP server returned a redirect error that would lead to an infinite loop.\n'
               'The last 30x error message was:\n')

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        method = req.get_method()
        if code not in _REDIRECTS or method not in ('GET', 'HEAD') + (('POST',) if code < 304 else ()):
            raise HTTPError(req.full_url, code, msg, headers, fp)
        kept = {name: value for name, value in req.headers.items()
                if name.lower() not in ('content-length', 'content-type')}
        new_method = {'method': 'HEAD' if method == 'HEAD' else 'GET'} if sys.version_info >= (3, 13) else {}
        return Request(newurl.replace(' ', '%20'), headers=kept, origin_req_host=req.origin_req_host, unverifiable=True,
                       **new_method)

    def http_error_302(self, req, fp, code, msg, headers):
        target = headers['location'] if 'location' in headers else headers.get('uri')
        if target is None:
            return None
        parts = urlsplit(target)
        if parts.scheme not in ('http', 'https', 'ftp', ''):
            raise HTTPError(target, code, f"{msg} - Redirection to url '{target}' is not allowed", headers, fp)
        if not parts.path and parts.netloc:
            target = parts._replace(path='/').geturl()
        target = urljoin(req.full_url, quote(target, encoding='iso-8859-1', safe=_SAFE))
        new = self.redirect_request(req, fp, code, msg, headers, target)
        if new is None:
            return None
        visited = new.redirect_dict = req.__dict__.setdefault('redirect_dict', {})
        if visited.get(target, 0) >= self.max_repeats or len(visited) >= self.max_redirections:
            raise HTTPError(req.full_url, code, self.inf_msg + msg, headers, fp)
        visited[target] = visited.get(target, 0) + 1
        fp.read()
        fp.close()
        return self.parent.open(new, timeout=req.timeout)

    http_error_301 = http_error_303 = http_error_307 = http_error_302
    if sys.version_info >= (3, 11):
        http_error_308 = http_error_302


class HTTPCookieProcessor(BaseHandler):

    def __init__(self, cookiejar=None):
        import http.cookiejar
        self.cookiejar = http.cookiejar.CookieJar() if cookiejar is None else cookiejar

    def http_request(self, request):
        self.cookiejar.add_cookie_header(request)
        return request

    def http_response(self, request, response):
        self.cookiejar.extract_cookies(response, request)
        return response

    https_request = http_request
    https_response = http_response
