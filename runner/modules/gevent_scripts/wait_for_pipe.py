# a self-pipe between a native thread and a greenlet
from gevent import monkey
import threading
RealThread = threading.Thread
monkey.patch_all(thread=False)
import gevent, os, time
from gevent.socket import wait_read
r, w = os.pipe()
def native():
    monkey.get_original("time", "sleep")(0.2)
    os.write(w, b"!")
t = threading.Thread(target=native)
t.start()
ticks = []
def tick():
    while len(ticks) < 10:
        ticks.append(1); gevent.sleep(0.05)
g = gevent.spawn(tick)
wait_read(r)
print("woken", os.read(r, 1), len(ticks) >= 3)
g.kill()
t.join()
# prints:
# woken b'!' True
