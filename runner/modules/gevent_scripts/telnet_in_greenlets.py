# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10
import warnings
warnings.simplefilter('ignore')
from gevent import monkey
monkey.patch_all()
import telnetlib
import time
import gevent
from gevent.server import StreamServer

def handle(client, address):
    client.sendall(b'\xff\xfd\x01name: ')
    name = client.makefile('rb').readline().strip(b'\xff\xfc\x01\n')
    gevent.sleep(0.1)
    client.sendall(b'hello ' + name + b'\n')
    client.close()

server = StreamServer(('127.0.0.1', 0), handle)
server.start()
def talk(name):
    with telnetlib.Telnet('127.0.0.1', server.server_port, timeout=5) as client:
        client.read_until(b'name: ', 2)
        client.write(name + b'\n')
        return client.read_until(b'never', 0.02), client.read_all()
began = time.monotonic()
print([job.get() for job in [gevent.spawn(talk, name) for name in (b'a', b'b', b'c')]])
print(time.monotonic() - began < 0.25, telnetlib._TelnetSelector.__name__)

import imp

imp.acquire_lock()
gevent.spawn(imp.acquire_lock).join()
print('held', imp.lock_held())
imp.release_lock()
imp.release_lock()
print(imp.lock_held())

# prints:
# [(b'', b'hello a\n'), (b'', b'hello b\n'), (b'', b'hello c\n')]
# True PollSelector
# held True
# False
