"""Models the services database, which has names for ports: some of /etc/services."""

__name__ = '_socket'    # whose functions they are

_STREAM, _DATAGRAM, _RAW = 1, 2, 3

_SERVICES = {
    'ftp': (21, (_STREAM,)), 'ssh': (22, (_STREAM,)), 'telnet': (23, (_STREAM,)),
    'smtp': (25, (_STREAM,)), 'domain': (53, (_STREAM, _DATAGRAM)), 'http': (80, (_STREAM,)),
    'pop3': (110, (_STREAM,)), 'ntp': (123, (_DATAGRAM,)), 'https': (443, (_STREAM, _DATAGRAM))}


def service(port):
    """Its number, and the kinds of sockets that it is for: by name only some."""
    if isinstance(port, bytes):
        port = port.decode()
    if isinstance(port, str) and port and not port.isdigit() or isinstance(port, int) and port < 0:
        return _SERVICES.get(port, (0, ()))
    return int(port or 0) & 0xffff, (_STREAM, _DATAGRAM, _RAW)


def _protocols(kinds):
    return [None] + [{_STREAM: 'tcp', _DATAGRAM: 'udp'}[kind] for kind in kinds]


def getservbyname(servicename, protocolname=None):
    for name, (number, kinds) in _SERVICES.items():
        if name == servicename and protocolname in _protocols(kinds):
            return number
    raise OSError('service/proto not found')


def getservbyport(port, protocolname=None):
    for name, (number, kinds) in _SERVICES.items():
        if number == port and protocolname in _protocols(kinds):
            return name
    raise OSError('port/proto not found')


def name_of(port, protocolname):
    for name, (number, kinds) in _SERVICES.items():
        if number == port and protocolname in _protocols(kinds):
            return name
    return str(port)
