import socket

for port in ('http', b'http', '80', '', None, 'nosuch', 'ntp'):
    try:
        found = socket.getaddrinfo('127.0.0.1', port, type=socket.SOCK_STREAM)
        print(port, found[0][4])
    except socket.gaierror as error:
        print(port, error.args)
print(socket.getservbyname('http'), socket.getservbyname('domain', 'udp'), socket.getservbyport(22))
for ask, what in ((socket.getservbyname, 'nosuch'), (socket.getservbyport, 3)):
    try:
        ask(what)
    except OSError as error:
        print(error)
print(socket.getaddrinfo.__module__)
