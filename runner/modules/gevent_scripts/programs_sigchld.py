"""A handler for SIGCHLD beside gevent's subprocess, also for a program that is not there."""
import signal, os
from gevent import monkey
monkey.patch_all()
import subprocess, gevent
signal.signal(signal.SIGCHLD, lambda s, f: print('chld'))
p = subprocess.Popen(['true'])
print(p.wait())
gevent.sleep(0.01)
ps = [subprocess.Popen(['sleep', '0.05']) for _ in range(3)]
print([x.wait() for x in ps])
gevent.sleep(0.02)
p = subprocess.Popen(['sleep', '5'])
gevent.spawn_later(0.05, p.terminate)
print(p.wait(), p.poll())
try:
    subprocess.Popen(['/no/such'])
except FileNotFoundError as e:
    print(e.errno)

# prints:
# chld
# 0
# chld
# chld
# chld
# [0, 0, 0]
# chld
# -15 -15
# chld
# 2
