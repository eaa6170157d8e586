# A socket whose __init__ did not run, or failed, is there without a descriptor, and goes without a word.
import _socket
import socket


class Unfinished(socket.socket):
    def __init__(self):
        pass


class Failing(socket.socket):
    def __init__(self):
        super().__init__(socket.AF_INET, socket.SOCK_STREAM, 0, -5)


def tried(call):
    try:
        return call()
    except (OSError, ValueError) as error:
        return '%s %s' % (type(error).__name__, error)


raw = _socket.socket.__new__(_socket.socket)
print(raw, raw.fileno(), raw.family, raw.type, raw.proto, raw.gettimeout())
print(tried(lambda: raw.send(b'x')), raw.close(), raw.detach())
unfinished = Unfinished()
print(unfinished.fileno(), unfinished.proto)
del unfinished, raw
print(tried(Failing))
print('end')
