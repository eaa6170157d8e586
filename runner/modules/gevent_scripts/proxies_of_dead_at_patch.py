# The patch asks all objects whether they are locks; a weak proxy whose object is gone can't answer.
import threading
import time
import weakref

from gevent import monkey


def start():
    thread = threading.Thread(target=time.sleep, args=(0.01,))
    thread.start()
    return weakref.proxy(thread)


kept = weakref.proxy(threading)
monitor = start()
time.sleep(0.1)
try:
    monkey.patch_all()
except ReferenceError as error:
    print(error)
print(monkey.is_module_patched('time'), monkey.is_module_patched('socket'))
del monitor
monkey.patch_thread()

# prints:
# weakly-referenced object no longer exists
# False False
