# What poll tells of TCP connections and socket pairs while they are closed at one end or both.
import select
import socket
import time

ASKED = select.POLLIN | select.POLLPRI | select.POLLOUT


def polled(sock, asked=ASKED):
    poll = select.poll()
    poll.register(sock, asked)
    return [events for _, events in poll.poll(0)]


def connect():
    client = socket.create_connection(listener.getsockname())
    return client, listener.accept()[0]


listener = socket.create_server(('127.0.0.1', 0))
client, server = connect()
print(polled(server), polled(client))
client.send(b'hello')
print(polled(server))
client.close()
print(polled(server), server.recv(10), polled(server), polled(server, select.POLLIN))
server.send(b'answered by a reset')
time.sleep(0.01)
print(polled(server), polled(server, 0))
try:
    server.send(b'refused')
except BrokenPipeError as error:
    print(error, polled(server))
client, server = connect()
server.send(b'unread')
client.close()
time.sleep(0.01)
print(polled(server))
try:
    server.recv(5)
except ConnectionResetError as error:
    print(error, polled(server))
client, server = connect()
client.shutdown(socket.SHUT_WR)
print(polled(server), polled(client))
server.shutdown(socket.SHUT_WR)
print(polled(server), polled(client))
here, there = socket.socketpair()
print(polled(here))
there.close()
print(polled(here))
refused = socket.socket()
refused.setblocking(False)
refused.connect_ex(('127.0.0.1', 1))
time.sleep(0.01)
print(polled(refused))
