import socket, threading
a, b = socket.socketpair()
def echo():
    while True:
        d = b.recv(100)
        if not d:
            break
        b.sendall(d.upper())
    print("eof")
t = threading.Thread(target=echo)
t.start()
a.sendall(b"hello")
print(a.recv(100))
a.settimeout(0.2)
try:
    a.recv(10)
except socket.timeout as e:
    print("timeout", e)
a.shutdown(socket.SHUT_WR)
t.join(1)
print(t.is_alive(), a.recv(5) if False else "x")
a.close(); b.close()
print(a.fileno())
# prints:
# b'HELLO'
# timeout timed out
# eof
# False x
# -1
