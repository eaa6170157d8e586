"""Levels of options that a socket does not have: what Linux says of them when it is asked, and when it is told."""
import errno
import socket


def tried(call, *args):
    try:
        call(*args)
    except OSError as error:
        return errno.errorcode[error.errno]


local, other = socket.socketpair()
kinds = [local, socket.socket(), socket.socket(type=socket.SOCK_DGRAM)]
options = [(socket.SOL_SOCKET, socket.SO_KEEPALIVE), (socket.IPPROTO_IP, socket.IP_TTL),
           (socket.IPPROTO_IPV6, socket.IPV6_V6ONLY), (socket.IPPROTO_TCP, socket.TCP_NODELAY)]
for each in kinds:
    for level, option in options:
        print(each.family.name, each.type.name, level, tried(each.getsockopt, level, option),
              tried(each.setsockopt, level, option, 1))
    each.close()
other.close()
