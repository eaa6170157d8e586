"""The part of urllib.parse that looks at addresses in brackets: from 3.11 on they have to be addresses of IPv6."""
import re
import sys

__name__ = 'urllib.parse'  # what it defines is that one's

_FUTURE = re.compile(r'v[a-fA-F0-9]+\..+\Z')
_WITH_SURROUNDINGS = not (3, 12) <= sys.version_info < (3, 13, 2)


def check_brackets(netloc):
    if ('[' in netloc) != (']' in netloc):
        raise ValueError('Invalid IPv6 URL')
    if '[' in netloc and sys.version_info >= (3, 11):
        _check_host(_host_in_place(netloc) if _WITH_SURROUNDINGS else netloc.partition('[')[2].partition(']')[0])


def _host_in_place(netloc):
    """Nothing may stand before the brackets, and behind them only a port."""
    place = netloc.rpartition('@')[2]
    before, bracket, rest = place.partition('[')
    if not bracket:
        return place.partition(':')[0]
    host, _, behind = rest.partition(']')
    if before or behind and behind[0] != ':':
        raise ValueError('Invalid IPv6 URL')
    return host


def _check_host(host):
    if host.startswith('v'):
        if not _FUTURE.match(host):
            raise ValueError('IPvFuture address is invalid')
        return
    import ipaddress  # only here: few URLs have such addresses
    if ipaddress.ip_address(host).version == 4:
        raise ValueError('An IPv4 address cannot be in brackets')
