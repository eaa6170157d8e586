# socket's names go to the hub's resolver, whichever that is.
from gevent import monkey; monkey.patch_all()
import gevent, socket
class Mine:
    def __init__(self, inner): self.inner = inner
    def getaddrinfo(self, host, *args):
        print('asked for', host, len(args))
        return self.inner.getaddrinfo('127.0.0.1' if host == 'example.org' else host, *args)
    def gethostbyname(self, host):
        print('name', host)
        return '127.0.0.9'
hub = gevent.get_hub()
hub.resolver = Mine(hub.resolver)
print(socket.gethostbyname('example.com'))
s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen(1)
port = s.getsockname()[1]
def serve():
    c, a = s.accept(); c.sendall(b'hi'); c.close()
gevent.spawn(serve)
c = socket.create_connection(('localhost', port))
print(c.recv(10))
print(socket.getaddrinfo('example.org', 80, socket.AF_INET, socket.SOCK_STREAM)[0][:3])
del hub.resolver
print(hub.resolver is not None)

for name, module in (('block', 'blocking'), ('ares', 'ares'), ('thread', 'thread')):
    gevent.config.resolver = name
    del hub.resolver
    print(type(hub.resolver).__module__, socket.gethostbyname('localhost'))
try:
    gevent.config.resolver = 'dnspython'
    print(gevent.config.resolver)
except ImportError as error:
    print(type(error).__name__, error)

# prints:
# name example.com
# 127.0.0.9
# asked for localhost 5
# b'hi'
# asked for example.org 5
# (<AddressFamily.AF_INET: 2>, <SocketKind.SOCK_STREAM: 1>, 6)
# True
# gevent.resolver.blocking 127.0.0.1
# gevent.resolver.ares 127.0.0.1
# gevent.resolver.thread 127.0.0.1
# ModuleNotFoundError No module named 'dns'
