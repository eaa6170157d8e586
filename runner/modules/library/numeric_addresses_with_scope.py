"""IPv6 addresses in numbers that name the interface which they are on, by its name or its number."""
import socket

FLAGS = socket.AI_NUMERICHOST
for host in ('fe80::1%1', 'fe80::1%lo', 'fe80::1%0', 'ff02::1%lo', '::1%1', '::1%lo', '2001:db8::1%7', 'fe80::1%nope',
             'fe80::1%', 'fe80::1%4294967296', 'fe80::1%1x', '127.0.0.1%1'):
    try:
        print(host, [found[4] for found in socket.getaddrinfo(host, 80, type=socket.SOCK_STREAM, flags=FLAGS)])
    except socket.gaierror as error:
        print(host, type(error).__name__, error)
NUMERIC = socket.NI_NUMERICHOST | socket.NI_NUMERICSERV
for address in (('fe80::1', 80, 0, 1), ('ff02::1', 80, 0, 1), ('::1', 80, 0, 1), ('fe80::1', 80, 0, 99),
                ('fe80::1', 80, 0, 0), ('fe80::1', 80)):
    print(address, socket.getnameinfo(address, NUMERIC))
