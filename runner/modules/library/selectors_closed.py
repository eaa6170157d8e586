# What is left of a selector that was closed, and of descriptors that it does not know.
import selectors
import socket

a, b = socket.socketpair()
s = selectors.DefaultSelector()
s.register(a, selectors.EVENT_READ)
print(len(s.get_map()), s.get_key(a).fileobj is a)
try:
    s.get_key(b)
except KeyError as e:
    print('registered' in str(e))
s.close()
print(s.get_map())
try:
    s.get_key(a)
except (KeyError, RuntimeError) as e:
    print(e)
