# socket created before the patch blocks natively: the other greenlet cannot run
import socket
a, b = socket.socketpair()
from gevent import monkey; monkey.patch_all()
import gevent, time
def tick():
    for i in range(3):
        print("tick", i)
        gevent.sleep(0.1)
g = gevent.spawn(tick)
gevent.sleep(0)
a.settimeout(0.5)
t0 = time.time()
try:
    a.recv(1)
except socket.timeout:
    print("native timeout %.1f" % (time.time() - t0))
g.join()
print(type(a).__module__, socket.socket.__module__)
# prints:
# tick 0
# native timeout 0.5
# tick 1
# tick 2
# socket gevent._socket3
