"""Names and addresses of this machine, as the C library looks them up: a part of _socket.

Every 127.x.y.z is the machine itself and only 127.0.0.1 and ::1 have a name.  Left out: all other machines, which are
unsupported; their addresses in numbers need not be looked up.
"""
import _services
from _extension_types import compiled as _compiled
from _frames import unsupported as _unsupported
from _inet_numbers import check_labels as _check_labels
from _inet_numbers import inet_ntoa as _inet_ntoa
from _inet_numbers import number_of_ipv4 as _number_of_ipv4
from _inet_numbers import groups_of_ipv6 as _groups_of_ipv6
from _inet_numbers import inet_ntop as _inet_ntop
from _inet_numbers import inet_pton as _inet_pton

__all__ = ['AI_PASSIVE', 'AI_CANONNAME', 'AI_NUMERICHOST', 'AI_V4MAPPED', 'AI_ALL', 'AI_ADDRCONFIG', 'AI_NUMERICSERV',
           'NI_NUMERICHOST', 'NI_NUMERICSERV', 'NI_NOFQDN', 'NI_NAMEREQD', 'NI_DGRAM', 'NI_MAXHOST', 'NI_MAXSERV',
           'EAI_BADFLAGS', 'EAI_NONAME', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_FAMILY', 'EAI_SOCKTYPE',
           'EAI_SERVICE', 'EAI_ADDRFAMILY', 'EAI_MEMORY', 'EAI_SYSTEM', 'EAI_OVERFLOW', 'herror', 'gaierror',
           'gethostname', 'gethostbyname', 'gethostbyname_ex', 'gethostbyaddr', 'getnameinfo', 'getaddrinfo']

AI_PASSIVE, AI_CANONNAME, AI_NUMERICHOST, AI_V4MAPPED, AI_ALL, AI_ADDRCONFIG, AI_NUMERICSERV = 1, 2, 4, 8, 16, 32, 1024
NI_NUMERICHOST, NI_NUMERICSERV, NI_NOFQDN, NI_NAMEREQD, NI_DGRAM = 1, 2, 4, 8, 16
NI_MAXHOST, NI_MAXSERV = 1025, 32
EAI_BADFLAGS, EAI_NONAME, EAI_AGAIN, EAI_FAIL, EAI_NODATA, EAI_FAMILY, EAI_SOCKTYPE = range(-1, -8, -1)
EAI_SERVICE, EAI_ADDRFAMILY, EAI_MEMORY, EAI_SYSTEM, EAI_OVERFLOW = range(-8, -13, -1)
_AF_UNSPEC, _AF_INET, _AF_INET6 = 0, 2, 10
_LOOPBACK = 'lo'    # the one interface
_KINDS = [(1, 6), (2, 17), (3, 0)]      # of sockets, with their protocols


class herror(OSError):
    pass


class gaierror(OSError):
    pass


herror.__module__ = gaierror.__module__ = 'socket'


def _unknown():
    return gaierror(EAI_NONAME, 'Name or service not known')


def _wrong_family():
    return gaierror(EAI_ADDRFAMILY, 'Address family for hostname not supported')


def _text_of(name, prefix):
    if not isinstance(name, (str, bytes, bytearray)):
        kind = 'None' if name is None and prefix else type(name).__name__
        raise TypeError('%s%s, not %s' % (prefix, 'must be str, bytes or bytearray' if prefix else
                                          'str, bytes or bytearray expected', kind))
    return name if isinstance(name, str) else bytes(name).decode()


def _is_on_link(groups):
    """Of an IPv6 address: whether it means another machine on each interface."""
    return groups[0] & 0xffc0 == 0xfe80 or groups[0] & 0xff0f == 0xff02


def _scope(name):
    """The number of the interface behind an IPv6 address, 0 if there is none; None if that is no number."""
    address, percent, zone = name.partition('%')
    if zone == _LOOPBACK and _is_on_link(_groups_of_ipv6(address)):
        return 1
    if not percent:
        return 0
    return int(zone) if zone.isascii() and zone.isdecimal() and int(zone) < 2 ** 32 else None


def _with_scope(address, scope):
    if not scope:
        return address
    return '%s%%%s' % (address, _LOOPBACK if scope == 1 and _is_on_link(_groups_of_ipv6(address)) else scope)


def _numeric(name):
    """(family, address) of what is written in numbers, or None."""
    if ':' in name:
        address = name.partition('%')[0]
        if _groups_of_ipv6(address) is None or _scope(name) is None:
            return None
        return _AF_INET6, _inet_ntop(_AF_INET6, _inet_pton(_AF_INET6, address))
    number = _number_of_ipv4(name)
    return None if number is None else (_AF_INET, _inet_ntoa(number.to_bytes(4, 'big')))


def _check_local(address):
    if address not in ('0.0.0.0', '::', '::1') and not address.startswith('127.'):
        _unsupported('sockets: only the machine itself can be reached, not ' + address)


def _resolve(name, only_numeric=False):
    """(family, address) of a name."""
    found = _numeric(name)
    if found is not None:
        return found
    if only_numeric:
        raise _unknown()
    if name in ('localhost', gethostname()):
        return _AF_INET, '127.0.0.1'
    _check_labels(name)
    if name == '<broadcast>':
        _unsupported('sockets: only the machine itself can be reached, not ' + name)
    if not name.strip('0123456789.') or set(name) & set(':% ') or name.endswith(('.invalid', '.localdomain.')):
        raise _unknown()
    _unsupported('sockets: names of other machines, such as ' + name)


def _ipv4(name):
    if name == '':
        return '0.0.0.0'
    family, address = _resolve(name)
    if family != _AF_INET:
        raise _wrong_family()
    return address


def host_of_address(name, family):
    """The host that the address of a socket begins with."""
    name = _text_of(name, '')
    address = _ipv4(name) if family != _AF_INET6 else _resolve(name)[1] if name else '::'
    _check_local(address)
    return address


def gethostname():
    return 'localhost'


def gethostbyname(name):
    return _ipv4(_text_of(name, 'gethostbyname() argument 1 '))


def gethostbyname_ex(name):
    name = _text_of(name, 'gethostbyname_ex() argument 1 ')
    return name, [], [_ipv4(name)]


def gethostbyaddr(name):
    address = _resolve(_text_of(name, 'gethostbyaddr() argument 1 '))[1]
    _check_local(address)
    if address not in ('127.0.0.1', '::1'):
        raise herror(1, 'Unknown host')
    return 'localhost', [], [address]


def getnameinfo(sockaddr, flags):
    if not isinstance(sockaddr, tuple):
        raise TypeError('getnameinfo() argument 1 must be a tuple')
    if not 2 <= len(sockaddr) <= 4:
        raise TypeError('getnameinfo(): illegal sockaddr argument')
    address, port = _resolve(sockaddr[0], True)[1], sockaddr[1]
    if not flags & NI_NUMERICHOST:
        _check_local(address)
    has_name = address in ('127.0.0.1', '::1')
    if flags & NI_NAMEREQD and not has_name:
        raise _unknown()
    host = ('localhost' if has_name and not flags & NI_NUMERICHOST else
            _with_scope(address, sockaddr[3] if len(sockaddr) == 4 else 0))
    if flags & NI_NUMERICSERV:
        return host, str(port)
    return host, _services.name_of(port, 'udp' if flags & NI_DGRAM else 'tcp')


def _where(host, family, flags):
    """(family, address) for each address of the host."""
    if host is None:
        every = [(_AF_INET, '0.0.0.0')] if flags & AI_PASSIVE else [(_AF_INET, '127.0.0.1')]
        return [(_AF_INET6, '::' if flags & AI_PASSIVE else '::1')] if family == _AF_INET6 else every
    if not isinstance(host, (str, bytes)):
        raise TypeError('getaddrinfo() argument 1 must be string or None')
    host = host if isinstance(host, str) else host.decode()
    if not host:
        raise _unknown()
    found = _resolve(host, flags & AI_NUMERICHOST)
    if family in (_AF_UNSPEC, found[0]):
        return [found]
    if _numeric(host) is not None:
        raise _wrong_family()
    return [(_AF_INET6, '::1')]


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """Of the machine's name one address only, as where /etc/hosts has one; once for each kind of socket."""
    places = _where(host, family, flags)
    if port is not None and not isinstance(port, (int, str, bytes)):
        raise OSError('Int or String expected')
    if host is None and port is None:
        raise _unknown()
    number, served = _services.service(port)
    if flags & AI_NUMERICSERV and isinstance(port, (str, bytes)) and not port.isdigit():
        raise _unknown()
    scope = _scope(host if isinstance(host, str) else host.decode()) if host else 0
    found = [(each, kind, protocol, '', (where, number) if each == _AF_INET else (where, number, 0, scope))
             for each, where in places for kind, protocol in _KINDS
             if type in (0, kind) and proto in (0, protocol) and kind in served]
    if not found and len(served) < len(_KINDS):
        raise gaierror(EAI_SERVICE, 'Servname not supported for ai_socktype')
    return found


for _function in (gethostname, gethostbyname, gethostbyname_ex, gethostbyaddr, getnameinfo, getaddrinfo):
    _compiled(_function).__module__ = '_socket'
