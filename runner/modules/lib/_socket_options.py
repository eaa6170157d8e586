"""Models the options of sockets: their numbers, what is set and what Linux says where nothing was.

They are kept with the open socket, which its duplicates share; an accepted one begins with its listener's.  Left out:
their effects but SO_LINGER's, and the options whose whole point is an effect, such as multicast.
"""
import _descriptors

from _system_calls import check as _check

SOL_SOCKET = 1
SO_DEBUG = 1
SO_REUSEADDR = 2
SO_TYPE = 3
SO_ERROR = 4
SO_DONTROUTE = 5
SO_BROADCAST = 6
SO_SNDBUF = 7
SO_RCVBUF = 8
SO_KEEPALIVE = 9
SO_OOBINLINE = 10
SO_PRIORITY = 12
SO_LINGER = 13
SO_REUSEPORT = 15
SO_PASSCRED = 16
SO_RCVLOWAT = 18
SO_SNDLOWAT = 19
SO_RCVTIMEO = 20
SO_SNDTIMEO = 21
SO_ACCEPTCONN = 30
SO_MARK = 36
SO_PROTOCOL = 38
SO_DOMAIN = 39
IPPROTO_IP = SOL_IP = 0
IPPROTO_ICMP = 1
SOL_TCP = IPPROTO_TCP = 6
IPPROTO_UDP = SOL_UDP = 17
IPPROTO_IPV6 = 41
IP_TOS = 1
IP_TTL = 2
IPV6_UNICAST_HOPS = 16
IPV6_V6ONLY = 26
IPV6_TCLASS = 67
TCP_NODELAY = 1
TCP_MAXSEG = 2
TCP_CORK = 3
TCP_KEEPIDLE = 4
TCP_KEEPINTVL = 5
TCP_KEEPCNT = 6
TCP_SYNCNT = 7
TCP_LINGER2 = 8
TCP_DEFER_ACCEPT = 9
TCP_QUICKACK = 12
TCP_USER_TIMEOUT = 18
TCP_FASTOPEN = 23

__all__ = [name for name in globals() if name.isupper()]

_LOCAL, _IPV6 = 1, 10       # families
_NO_OPTION, _NOT_SUPPORTED = 92, 95     # ENOPROTOOPT, EOPNOTSUPP
_MOST_BUFFERED = 212992
_SENT_ON_LOOPBACK = 3939840     # three times ten segments of 64 KiB, as these lie in memory
_SWITCHES = {(SOL_SOCKET, SO_REUSEADDR), (SOL_SOCKET, SO_BROADCAST), (SOL_SOCKET, SO_KEEPALIVE),
             (SOL_SOCKET, SO_OOBINLINE), (SOL_SOCKET, SO_REUSEPORT), (IPPROTO_TCP, TCP_NODELAY),
             (IPPROTO_TCP, TCP_CORK), (IPPROTO_IPV6, IPV6_V6ONLY)}
_AT_FIRST = {(IPPROTO_IP, IP_TTL): 64, (IPPROTO_IPV6, IPV6_UNICAST_HOPS): 64, (IPPROTO_TCP, TCP_KEEPIDLE): 7200,
             (IPPROTO_TCP, TCP_KEEPINTVL): 75, (IPPROTO_TCP, TCP_KEEPCNT): 9, (IPPROTO_TCP, TCP_SYNCNT): 6,
             (IPPROTO_TCP, TCP_LINGER2): 60, (IPPROTO_TCP, TCP_QUICKACK): 1, (SOL_SOCKET, SO_RCVLOWAT): 1,
             (SOL_SOCKET, SO_SNDLOWAT): 1}
_AT_LEAST = {SO_SNDBUF: 4608, SO_RCVBUF: 2304}
_TOLD_ONLY = {SO_TYPE, SO_ERROR, SO_DOMAIN, SO_PROTOCOL, SO_ACCEPTCONN, SO_SNDLOWAT}
_FIRST_PROTOCOLS = {1: IPPROTO_TCP, 2: IPPROTO_UDP}


def _first_buffer(sock, option):
    if sock.family == 1 or sock.type != 1:
        return _MOST_BUFFERED
    if option == SO_RCVBUF:
        return 131072
    return _SENT_ON_LOOPBACK if _descriptors.is_connected(sock.fileno()) else 16384


def _told(sock, option):
    """What nobody sets, of the level of sockets."""
    if option == SO_ERROR:
        return -_descriptors.error(sock.fileno())
    if option == SO_TYPE:
        return int(sock.type)
    if option == SO_DOMAIN:
        return int(sock.family)
    if option == SO_PROTOCOL:
        return sock.proto or (0 if sock.family == 1 else _FIRST_PROTOCOLS.get(sock.type, 0))
    return int(_descriptors.is_listening(sock.fileno())) if option == SO_ACCEPTCONN else 1


def _check_level(sock, level, of_ipv4):
    """Of a level that this kind of socket does not have, an IPv4 one says *of_ipv4*: whether it is asked or told."""
    known = {SOL_SOCKET}
    if sock.family != _LOCAL:
        known |= {IPPROTO_IP, _FIRST_PROTOCOLS.get(sock.type)}
    if sock.family == _IPV6:
        known.add(IPPROTO_IPV6)
    if level not in known:
        _check(-_NOT_SUPPORTED if sock.family == _LOCAL else -_NO_OPTION if sock.family == _IPV6 else of_ipv4)


def get(sock, level, option, size):
    """A number, or as many bytes as asked for."""
    _check_level(sock, level, -_NOT_SUPPORTED)
    if level == SOL_SOCKET and option in _TOLD_ONLY:
        value = _told(sock, option)
    else:
        value = _check(_descriptors.option(sock.fileno(), level, option))
        if value is None:
            value = _AT_FIRST.get((level, option), 0)
            if level == SOL_SOCKET and option in _AT_LEAST:
                value = _first_buffer(sock, option)
    if size:
        return (value if isinstance(value, bytes) else value.to_bytes(4, 'little')).ljust(size, b'\0')[:size]
    return int.from_bytes(value[:4], 'little', signed=True) if isinstance(value, bytes) else value


def put(sock, level, option, value):
    _check_level(sock, level, -_NO_OPTION)
    if level == SOL_SOCKET and option in _TOLD_ONLY:
        _check(-_NO_OPTION)
    if isinstance(value, int):
        if (level, option) in _SWITCHES:
            value = value != 0
        elif level == SOL_SOCKET and option in _AT_LEAST:
            value = max(2 * min(value, _MOST_BUFFERED), _AT_LEAST[option])
        value = int(value).to_bytes(4, 'little', signed=True)
    _check(_descriptors.set_option(sock.fileno(), level, option, bytes(value)))
