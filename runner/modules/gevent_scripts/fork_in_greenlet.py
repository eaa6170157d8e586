"""A greenlet that is no thread forks: its dummy thread does not become the child's main thread."""
from gevent import monkey; monkey.patch_all()
import os, threading, sys, gevent
def fork():
    pid = os.fork()
    if pid == 0:
        try:
            t = threading.Thread(target=lambda: print("ran"), name="t"); t.start(); t.join()
            print(t.is_alive(), threading.main_thread().name); sys.stdout.flush()
        except BaseException as e: print(type(e).__name__, e); sys.stdout.flush()
        os._exit(0)
    os.waitpid(pid, 0)
gevent.spawn(fork).join()

# prints:
# ran
# False MainThread
