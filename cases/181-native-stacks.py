# /// case
# title = "sys._current_frames() shows native threads, and of the patched ones only who runs"
# topic = "identity"
# shows = "a stack dump finds the native thread's frame; patched threads that sleep are in no frame of it"
# ///
"""Stack dumps by sys._current_frames() are how hangs are looked into.  Greenlets share the native
thread, whose frame is that of whoever asks."""
import sys
import threading
import time


def innermost():
    return sorted(frame.f_code.co_name for frame in sys._current_frames().values())


def worker():
    time.sleep(0.6)


native = threading.Thread(target=worker)
native.start()
time.sleep(0.05)
print("native", innermost())
native.join()

from gevent import monkey

monkey.patch_all()
patched = threading.Thread(target=worker)
patched.start()
time.sleep(0.05)
print("patched", innermost(), threading.active_count())
patched.join()
