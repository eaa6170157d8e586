# Names that are none: the codec idna refuses them before anybody is asked.
import socket

for name in ('x' * 64, 'a..b', '.example.com', 'x' * 64 + '.com', 'ok.' + 'y' * 70 + '.z'):
    for ask in (socket.gethostbyname, lambda name: socket.getaddrinfo(name, 80)):
        try:
            ask(name)
        except UnicodeError as error:
            print(type(error).__name__, error)
