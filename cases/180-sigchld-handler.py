# /// case
# title = "A handler for SIGCHLD under the patch"
# topic = "early-patch"
# origin = "gevent/gevent#645"
# shows = "gevent calls it in a greenlet for each child it watches, without a frame; resetting it is no harm"
# ///
"""gevent's loop waits for children itself.  The patched signal.signal() keeps the handler and calls it
when a watched child ends; os.waitpid() still knows the status."""
from gevent import monkey

monkey.patch_all()
import os
import signal
import subprocess
import gevent

gevent.get_hub()


def on_child(number, frame):
    print("handler", number == signal.SIGCHLD, frame, gevent.getcurrent() is main)


main = gevent.getcurrent()
signal.signal(signal.SIGCHLD, on_child)
program = subprocess.Popen(["true"])
print("program", program.wait())
gevent.sleep(0.05)
print("waitpid", os.waitpid(program.pid, 0)[1])
pid = os.fork()
if pid == 0:
    gevent.sleep(0.05)
    os._exit(3)
print("child", os.WEXITSTATUS(os.waitpid(pid, 0)[1]))
gevent.sleep(0.05)
signal.signal(signal.SIGCHLD, signal.SIG_DFL)
print("after reset", subprocess.call(["false"]))
