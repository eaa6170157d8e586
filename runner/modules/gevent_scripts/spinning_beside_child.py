"""A greenlet that spins does not keep the loop from hearing of a child's end."""
from gevent import monkey; monkey.patch_all()
import subprocess, gevent, sys, time
stop = []
n=0
def spin():
    while not stop:
        gevent.sleep(0)
g = gevent.spawn(spin)
p = subprocess.Popen([sys.executable, "-c", "pass"])
print(p.wait())
stop.append(1)
g.join()

# prints:
# 0
