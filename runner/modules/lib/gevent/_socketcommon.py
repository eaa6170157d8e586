"""Models gevent._socketcommon's names: they are the business of the hub's resolver.  All versions."""
import socket as __socket__

from gevent.hub import _get_hub_noargs as get_hub


def gethostbyname(hostname):
    return get_hub().resolver.gethostbyname(hostname)


def gethostbyname_ex(hostname):
    return get_hub().resolver.gethostbyname_ex(hostname)


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    found = get_hub().resolver.getaddrinfo(host, port, family, type, proto, flags)
    return [(__socket__.AddressFamily(each[0]), __socket__.SocketKind(each[1])) + tuple(each[2:]) for each in found]


def gethostbyaddr(ip_address):
    return get_hub().resolver.gethostbyaddr(ip_address)


def getnameinfo(sockaddr, flags):
    return get_hub().resolver.getnameinfo(sockaddr, flags)


def getfqdn(name=''):
    """This machine's, whatever *name* is: there is no other."""
    return gethostbyaddr('127.0.0.1')[0]
