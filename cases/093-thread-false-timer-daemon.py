# /// case
# title = "A daemon Timer under thread=False at exit"
# topic = "thread-false"
# shows = "the native timer thread is dropped at exit, and a cancelled one ends at once"
# ///
"""Timer waits on a native Event.  cancel() sets it; a daemon timer is not waited for."""
from gevent import monkey

monkey.patch_all(thread=False)
import threading

first = threading.Timer(1.5, print, ("never printed",))
first.start()
first.cancel()
first.join()
print("cancelled", first.is_alive())
second = threading.Timer(1.5, print, ("never printed either",))
second.daemon = True
second.start()
print("main ends", second.is_alive())
