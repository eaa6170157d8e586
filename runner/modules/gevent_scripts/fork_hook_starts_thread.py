"""A hook of before the patch that starts a thread in the child: gevent's own fails and leaves the old threads alive."""
# pairs: py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
from gevent import monkey
import os, threading
def restart():
    t = threading.Thread(target=lambda: time.sleep(0.05), name="child-worker", daemon=True)
    t.start()
os.register_at_fork(after_in_child=restart)
monkey.patch_all()
import time
w = threading.Thread(target=time.sleep, args=(0.1,), name="w"); w.start()
r, wr = os.pipe()
pid = os.fork()
if pid == 0:
    os.write(wr, repr((w.is_alive(), sorted(t.name for t in threading.enumerate()))).encode())
    os._exit(0)
time.sleep(0.2)
print(os.read(r, 1000).decode())

# prints:
# (True, ['MainThread', 'child-worker'])
