"""Models the options of sockets: their numbers, what is set and what Linux says where nothing was.

Left out: their effects, and the options whose whole point is an effect, such as multicast.
"""
SOL_SOCKET = 1
SO_REUSEADDR = 2
SO_TYPE = 3
SO_ERROR = 4
SO_BROADCAST = 6
SO_SNDBUF = 7
SO_RCVBUF = 8
SO_KEEPALIVE = 9
SO_OOBINLINE = 10
SO_PRIORITY = 12
SO_LINGER = 13
SO_REUSEPORT = 15
SO_MARK = 36
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

_MOST_BUFFERED = 212992
_SWITCHES = {(SOL_SOCKET, SO_REUSEADDR), (SOL_SOCKET, SO_BROADCAST), (SOL_SOCKET, SO_KEEPALIVE),
             (SOL_SOCKET, SO_OOBINLINE), (SOL_SOCKET, SO_REUSEPORT), (IPPROTO_TCP, TCP_NODELAY),
             (IPPROTO_TCP, TCP_CORK), (IPPROTO_IPV6, IPV6_V6ONLY)}
_AT_FIRST = {(IPPROTO_IP, IP_TTL): 64, (IPPROTO_IPV6, IPV6_UNICAST_HOPS): 64, (IPPROTO_TCP, TCP_KEEPIDLE): 7200,
             (IPPROTO_TCP, TCP_KEEPINTVL): 75, (IPPROTO_TCP, TCP_KEEPCNT): 9, (IPPROTO_TCP, TCP_SYNCNT): 6,
             (IPPROTO_TCP, TCP_LINGER2): 60, (IPPROTO_TCP, TCP_QUICKACK): 1}
_AT_LEAST = {SO_SNDBUF: 4608, SO_RCVBUF: 2304}

_values = {}    # (descriptor, level, option): what was set


def forget(fd):
    """Of the socket that had this number before."""
    for key in [key for key in _values if key[0] == fd]:
        del _values[key]


def _first_buffer(is_tcp, option):
    if not is_tcp:
        return _MOST_BUFFERED
    return 16384 if option == SO_SNDBUF else 131072


def get(fd, level, option, size, is_tcp):
    """A number, or as many bytes as asked for."""
    value = _values.get((fd, level, option), _AT_FIRST.get((level, option), 0))
    if level == SOL_SOCKET and option in _AT_LEAST:
        value = value or _first_buffer(is_tcp, option)
    if size:
        return (value if isinstance(value, bytes) else value.to_bytes(4, 'little')).ljust(size, b'\0')[:size]
    return int.from_bytes(value[:4], 'little') if isinstance(value, bytes) else value


def put(fd, level, option, value):
    if isinstance(value, int):
        if (level, option) in _SWITCHES:
            value = int(value != 0)
        elif level == SOL_SOCKET and option in _AT_LEAST:
            value = max(2 * min(value, _MOST_BUFFERED), _AT_LEAST[option])
        value = int(value)
    _values[fd, level, option] = value if isinstance(value, int) else bytes(value)
