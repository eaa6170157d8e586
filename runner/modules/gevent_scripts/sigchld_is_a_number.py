"""A handler of SIGCHLD gets a plain number: gevent.signal's own name for signal is covered by what it copies."""
from gevent import monkey
monkey.patch_all()
import signal
import subprocess

signal.signal(signal.SIGCHLD, lambda number, frame: print(repr(number), type(number).__name__, frame))
subprocess.check_call(["true"])

# prints:
# 17 int None
