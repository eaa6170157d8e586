# A fork after a signal to a grandchild, which is not the parent's child: what was asked of others is remembered.
import os
import signal
import time

r, w = os.pipe()
pid = os.fork()
if pid == 0:
    if os.fork():
        os._exit(0)
    os.write(w, b'%d' % os.getpid())
    time.sleep(5)
    os._exit(0)
print(os.waitpid(pid, 0)[1], flush=True)
grandchild = int(os.read(r, 100))
os.kill(grandchild, 0)
os.kill(grandchild, signal.SIGTERM)
time.sleep(0.3)
try:
    os.kill(999999, 0)
except ProcessLookupError as error:
    print(error, flush=True)
try:
    print(os.getpgid(999999))
except ProcessLookupError as error:
    print(error, flush=True)
for status in (6, 7):
    pid = os.fork()
    if pid == 0:
        os._exit(status)
    print(os.waitpid(pid, 0)[1] >> 8, flush=True)
