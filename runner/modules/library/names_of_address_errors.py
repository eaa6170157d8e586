# What getaddrinfo may answer.
import socket

print(sorted((getattr(socket, name), name) for name in dir(socket) if name.startswith('EAI_')))
try:
    socket.getaddrinfo('127.0.0.1', 'no-such-service')
except socket.gaierror as error:
    print(error.errno == socket.EAI_SERVICE)
