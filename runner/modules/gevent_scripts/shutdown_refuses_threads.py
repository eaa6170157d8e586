"""Once the main program is over, 3.12.1 starts no native thread and forks no process, not even before atexit."""
import atexit
import os
import threading
import time


def try_both():
    try:
        threading.Thread(target=print, args=('ran',)).start()
    except RuntimeError as error:
        print(error, threading.active_count())
    try:
        os.fork()
    except RuntimeError as error:
        print(error)


def work():
    time.sleep(0.05)
    try_both()


threading.Thread(target=work).start()
atexit.register(try_both)

# pairs: py3.12-gevent25.9
# prints:
# can't create new thread at interpreter shutdown 2
# can't fork at interpreter shutdown
# can't create new thread at interpreter shutdown 1
# can't fork at interpreter shutdown
