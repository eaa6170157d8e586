# From 25.8 on gevent takes SIGCHLD from the process and writes to the wakeup descriptor in its place.
from gevent import monkey
monkey.patch_all()
import os
import signal
import subprocess
import sys

import gevent

reader, writer = os.pipe()
os.set_blocking(reader, False)
os.set_blocking(writer, False)
signal.signal(signal.SIGCHLD, lambda number, frame: print('handler'))
signal.set_wakeup_fd(writer)
with subprocess.Popen([sys.executable, '-c', 'pass']):
    pass
try:
    seen = os.read(reader, 10)
except BlockingIOError:
    seen = b''
print(seen == (b'\x11' if gevent.__version__ >= '25.8' else b''))
# prints:
# handler
# True
