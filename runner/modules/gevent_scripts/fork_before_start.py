"""A thread that was made before a fork and is started in the child: 3.13.0 took it for dead, later ones let it run."""
# pairs: py3.13-gevent24.11 py3.14-gevent25.9
import os
import sys
import threading

thread = threading.Thread(target=print, args=('ran',), name='T')
if os.fork() == 0:
    print(thread)
    try:
        thread.start()
    except RuntimeError as error:
        print(error)
    sys.stdout.flush()
    os._exit(0)
os.wait()
thread.start()
thread.join()

# prints:
# <Thread(T, initial)>
# ran
# ran
