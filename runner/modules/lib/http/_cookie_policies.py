"""Which cookies a jar takes, and which it sends back: DefaultCookiePolicy, for cookies of Netscape's kind."""
import re
import urllib.parse

_PORT = re.compile(r':\d+$')


def host_of_request(request):
    host = urllib.parse.urlparse(request.get_full_url())[1] or request.get_header('Host', '')
    return _PORT.sub('', host, count=1).lower()


def effective_host(request):
    """A name without dots is one of this network."""
    host = host_of_request(request)
    return host if '.' in host else host + '.local'


def path_of_request(request):
    path = urllib.parse.urlsplit(request.get_full_url()).path
    return path if path.startswith('/') else '/' + path


def _is_within(host, domain):
    """Whether a domain, which may begin with a dot, is that of the host."""
    return ('.' + host.lstrip('.')).endswith('.' + domain.lstrip('.'))


class CookiePolicy:
    __module__ = 'http.cookiejar'

    def set_ok(self, cookie, request):
        raise NotImplementedError()

    def return_ok(self, cookie, request):
        raise NotImplementedError()

    def domain_return_ok(self, domain, request):
        return True

    def path_return_ok(self, path, request):
        return True


class DefaultCookiePolicy(CookiePolicy):
    __module__ = 'http.cookiejar'
    DomainStrictNoDots = 1
    DomainStrictNonDomain = 2
    DomainRFC2965Match = 4
    DomainLiberal = 0
    DomainStrict = DomainStrictNoDots | DomainStrictNonDomain

    def __init__(self, blocked_domains=None, allowed_domains=None, netscape=True, rfc2965=False,
                 rfc2109_as_netscape=None, hide_cookie2=False, strict_domain=False, strict_rfc2965_unverifiable=True,
                 strict_ns_unverifiable=False, strict_ns_domain=DomainLiberal, strict_ns_set_initial_dollar=False,
                 strict_ns_set_path=False, secure_protocols=('https', 'wss')):
        if rfc2965 or strict_domain or strict_ns_unverifiable:
            from _frames import unsupported
            unsupported('cookies by stricter rules')
        self.netscape = netscape
        self.rfc2965 = rfc2965
        self.rfc2109_as_netscape = rfc2109_as_netscape
        self.hide_cookie2 = hide_cookie2
        self.strict_ns_domain = strict_ns_domain
        self.strict_ns_set_initial_dollar = strict_ns_set_initial_dollar
        self.strict_ns_set_path = strict_ns_set_path
        self.secure_protocols = secure_protocols
        self._blocked_domains = tuple(blocked_domains or ())
        self.set_allowed_domains(allowed_domains)

    def blocked_domains(self):
        return self._blocked_domains

    def set_blocked_domains(self, blocked_domains):
        self._blocked_domains = tuple(blocked_domains)

    def allowed_domains(self):
        return self._allowed_domains

    def set_allowed_domains(self, allowed_domains):
        self._allowed_domains = None if allowed_domains is None else tuple(allowed_domains)

    @staticmethod
    def _is_one_of(domain, patterns):
        return any(domain.endswith(each) if each.startswith('.') else domain == each for each in patterns)

    def is_blocked(self, domain):
        return self._is_one_of(domain, self._blocked_domains)

    def is_not_allowed(self, domain):
        return self._allowed_domains is not None and not self._is_one_of(domain, self._allowed_domains)

    def _is_let(self, domain):
        return not self.is_blocked(domain) and not self.is_not_allowed(domain)

    # ---- to take

    def set_ok(self, cookie, request):
        if not self.netscape or cookie.name is None:
            return False
        if self.strict_ns_set_initial_dollar and cookie.name.startswith('$'):
            return False
        if cookie.path_specified and self.strict_ns_set_path:
            if not self.path_return_ok(cookie.path, request):
                return False
        return self._is_let(cookie.domain) and self._is_own_domain(cookie, request)

    def _is_own_domain(self, cookie, request):
        if not cookie.domain_specified:
            return True
        host = effective_host(request)
        domain = cookie.domain
        if '.' not in domain.lstrip('.') and not host.endswith('.local') and domain != '.local':
            return False
        if not (host.endswith(domain) or not host.startswith('.') and ('.' + host).endswith(domain)):
            return False
        if self.strict_ns_domain & self.DomainStrictNoDots:
            return '.' not in host[:-len(domain)]
        return True

    # ---- to send back

    def domain_return_ok(self, domain, request):
        host, effective = host_of_request(request), effective_host(request)
        return (_is_within(host, domain) or _is_within(effective, domain)) and self._is_let(domain)

    def path_return_ok(self, path, request):
        wanted = path_of_request(request)
        if wanted == path:
            return True
        return wanted.startswith(path) and (path.endswith('/') or wanted[len(path):len(path) + 1] == '/')

    def return_ok(self, cookie, request):
        if not self.netscape or cookie.secure and request.type not in self.secure_protocols:
            return False
        if cookie.is_expired(self._now):
            return False
        host = effective_host(request)
        if self.strict_ns_domain & self.DomainStrictNonDomain and not cookie.domain_specified and cookie.domain != host:
            return False
        return _is_within(host, cookie.domain)
