# /// case
# title = "daemon changed on a running patched thread"
# topic = "daemon-exit"
# shows = "RuntimeError once it has been started, also when it has long ended, late or not"
# ///
"""The setter asks _started; the flag counts from then on and cannot be moved."""
import threading
from gevent import monkey


class Late(threading.Thread):
    def run(self):
        print("late ran")


monkey.patch_all()
early = threading.Thread(target=print, args=("early ran",))
late = Late(daemon=True)
for t in (early, late):
    t.start()
    t.join(0.1)
    try:
        t.daemon = not t.daemon
    except RuntimeError as e:
        print(e)
    print(t.daemon, t.is_alive())
