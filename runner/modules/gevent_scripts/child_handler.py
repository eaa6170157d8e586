# A handler for SIGCHLD is called for every child that gevent watches, in a greenlet; a child whose end nobody
# watched for yet is never heard of.
from gevent import monkey
monkey.patch_all()
import os
import signal
import subprocess
import gevent


def on_child(number, frame):
    print("handler", number == signal.SIGCHLD, frame)


print(signal.signal(signal.SIGCHLD, on_child) == signal.SIG_DFL)
program = subprocess.Popen(["true"])
print(program.wait())
gevent.sleep(0.05)
print(os.waitpid(program.pid, 0) == (program.pid, 0))
pid = os.fork()
if pid == 0:
    os._exit(4)
print(os.WEXITSTATUS(os.waitpid(pid, 0)[1]))
gevent.sleep(0.05)
signal.signal(signal.SIGCHLD, signal.SIG_DFL)
print(subprocess.call(["false"]), signal.getsignal(signal.SIGCHLD) == signal.SIG_DFL)
# prints:
# True
# handler True None
# 0
# True
# handler True None
# 4
# 1 True
