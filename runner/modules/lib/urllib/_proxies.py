"""Proxies of urllib.request: where they are said to be, and the handler that turns requests to them."""
import base64
import os
from urllib._openers import BaseHandler
from urllib._url_splitters import _splitport
from urllib._url_splitters import _splittype
from urllib.parse import unquote

__name__ = 'urllib.request'  # what it defines is that one's

_ENDING = '_proxy'


def getproxies_environment():
    """From variables such as http_proxy; in small letters they count more, and if they are empty, too."""
    named = [(name, value) for name, value in os.environ.items() if name[-len(_ENDING):].lower() == _ENDING]
    found = {name.lower()[:-len(_ENDING)]: value for name, value in named if value}
    if 'REQUEST_METHOD' in os.environ:
        found.pop('http', None)     # a header "Proxy" of a request to a CGI script would be that variable
    for name, value in named:
        if name.endswith(_ENDING):
            kind = name.lower()[:-len(_ENDING)]
            if value:
                found[kind] = value
            else:
                found.pop(kind, None)
    return found


getproxies = getproxies_environment


def proxy_bypass_environment(host, proxies=None):
    exempt = (getproxies_environment() if proxies is None else proxies).get('no')
    if exempt is None:
        return False
    if exempt == '*':
        return True
    host = host.lower()
    name = _splitport(host)[0]
    for each in exempt.split(','):
        each = each.strip().lstrip('.').lower()
        if each and (each in (host, name) or host.endswith('.' + each) or name.endswith('.' + each)):
            return True
    return False


proxy_bypass = proxy_bypass_environment


def _parse_proxy(proxy):
    """Type, user, password, host with port."""
    scheme, rest = _splittype(proxy)
    if not rest.startswith('/'):
        scheme, authority = None, proxy     # what looks like a type is the host
    else:
        if not rest.startswith('//'):
            raise ValueError('proxy URL with no authority: %r' % proxy)
        end = rest.find('/', max(rest.find('@'), 2))
        authority = rest[2:] if end < 0 else rest[2:end]
    user_info, at, host = authority.rpartition('@')
    if not at:
        return scheme, None, None, authority
    user, colon, password = user_info.partition(':')
    return scheme, user, password if colon else None, host


class ProxyHandler(BaseHandler):
    handler_order = 100

    def __init__(self, proxies=None):
        if proxies is None:
            proxies = getproxies()
        assert hasattr(proxies, 'keys'), 'proxies must be a mapping'
        self.proxies = proxies
        for kind, url in proxies.items():
            self._turn(kind.lower(), url)

    def _turn(self, kind, url):
        setattr(self, kind + '_open', lambda request: self.proxy_open(request, url, kind))

    def proxy_open(self, req, proxy, type):
        kind_asked = req.type
        kind, user, password, host = _parse_proxy(proxy)
        if kind is None:
            kind = kind_asked
        if req.host and proxy_bypass(req.host):
            return None
        if user and password:
            words = '%s:%s' % (unquote(user), unquote(password))
            req.add_header('Proxy-authorization', 'Basic ' + base64.b64encode(words.encode()).decode('ascii'))
        req.set_proxy(unquote(host), kind)
        if kind == kind_asked or kind_asked == 'https':
            return None     # the handler of its type sends it
        return self.parent.open(req, timeout=req.timeout)
