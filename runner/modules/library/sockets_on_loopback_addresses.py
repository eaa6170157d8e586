# Every 127.x.y.z is the machine itself, and sockets keep to the addresses they are bound to.
import socket


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for host in ("127.0.0.2", "127.1", "127.0.1", "2130706433", "0x7f.1", "0", "127.0.0.256", "127.0.0.1.", b"127.0.0.3",
             "::1", "", 12, None):
    show(socket.gethostbyname, host)
for host in ("127.0.0.2", "127.1", "::1", "127.0.0.256", b"127.0.0.3", "", 12):
    show(socket.getaddrinfo, host, 80, 0, socket.SOCK_STREAM)
    show(socket.getaddrinfo, host, "80", socket.AF_INET, socket.SOCK_STREAM, 0, socket.AI_NUMERICHOST)
show(socket.getaddrinfo, "not-a-number", 1, flags=socket.AI_NUMERICHOST)
show(socket.getaddrinfo, "localhost", 1, type=1, flags=socket.AI_NUMERICHOST)
show(socket.getaddrinfo, "127.0.0.1", "http", flags=socket.AI_NUMERICSERV)
show(socket.getaddrinfo, "127.0.0.1", 80, socket.AF_INET6, 1)
for port in ([], 1.5, None, b"80", 70000, "-1", -1):
    show(socket.getaddrinfo, "127.0.0.1", port, 0, 1)
show(socket.getaddrinfo, None, None)
for address, flags in ((("127.0.0.2", 80), 3), (("127.0.0.1", 80), 0), (("127.0.0.1", 80), 1), (("127.0.0.1", 81), 2),
                       (("localhost", 80), 3), (("::1", 80, 0, 0), 3), (("127.0.0.1", 53), socket.NI_DGRAM),
                       (("127.0.0.1",), 0), ("x", 0)):
    show(socket.getnameinfo, address, flags)
show(socket.gethostbyname_ex, "127.0.0.2")
show(socket.gethostbyaddr, "127.0.0.1")

for text in ("::1", "::", "1::", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4", "::1.2.3.4", "1:2:3:4:5:6:1.2.3.4",
             "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "2001:DB8::A", "1:0:0:2:0:0:0:3", "0:0:1:0:0:1:0:0",
             "1::2::3", "12345::", "::g", ":1", "1:", ""):
    show(lambda: socket.inet_ntop(socket.AF_INET6, socket.inet_pton(socket.AF_INET6, text)))
for text in ("1.2.3.4", "1.2.3", "1", "01.2.3.4", "1.2.3.256", "1.2.3.4.5", "", "x.y", "1.2.3.4 ", " 1.2.3.4", "1..3.4",
             "08.1", "0x7f.1", "4294967296", "1.2.65535", "1.2.65536", "0x", "1.2.3.4x", 5, None):
    show(socket.inet_aton, text)
    show(socket.inet_pton, socket.AF_INET, text)
show(socket.inet_pton, 99, "1")
show(socket.inet_ntop, 99, b"1234")
show(socket.inet_ntop, socket.AF_INET6, b"123")
show(socket.inet_ntoa, b"12345")

server, client = socket.socket(), socket.socket()
server.bind(("127.0.0.1", 0))
server.listen()
client.bind(("127.0.0.2", 0))
client.connect(server.getsockname())
print(server.accept()[1][0], client.getsockname()[0], client.getpeername()[0])
server, client = socket.socket(), socket.socket()
server.bind(("", 0))
server.listen()
client.connect(("127.0.0.5", server.getsockname()[1]))
accepted, address = server.accept()
print(address[0], accepted.getsockname()[0], client.getpeername()[0], client.getsockname()[0], server.getsockname()[0])
server = socket.socket()
server.bind(("127.0.0.3", 0))
server.listen()
port = server.getsockname()[1]
show(socket.socket().connect, ("127.0.0.1", port))
show(lambda: socket.create_connection(("127.0.0.3", port)).getpeername()[0])
print(server.accept()[1][0])
for host in ("127.0.0.4", "127.0.0.3", ""):
    show(socket.socket().bind, (host, port))
receiver, sender = socket.socket(type=socket.SOCK_DGRAM), socket.socket(type=socket.SOCK_DGRAM)
receiver.bind(("127.0.0.2", 0))
sender.sendto(b"x", receiver.getsockname())
print(receiver.recvfrom(9)[1][0], sender.getsockname()[0])
sender = socket.socket(type=socket.SOCK_DGRAM)
sender.connect(receiver.getsockname())
print(sender.getsockname()[0], sender.getpeername()[0], sender.send(b"y"), receiver.recvfrom(9)[1][0])
show(socket.socket().bind, (5, 1))
