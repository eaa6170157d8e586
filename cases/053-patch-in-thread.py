# /// case
# title = "patch_all called in a native thread"
# topic = "nested-patch"
# origin = "gevent/gevent#804"
# shows = "a warning, and the main thread is no longer known under its ident"
# ///
"""The patch runs outside the main thread.  Look at the warnings, and at who the main
thread thinks it is afterwards."""
import threading
import time
import warnings
from gevent import monkey


def patch():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        monkey.patch_all()
    for w in caught:
        print(w.category.__name__, str(w.message).split(". ")[0].split(";")[0])


t = threading.Thread(target=patch)
t.start()
time.sleep(1)  # patching takes a while
t.join()
print("alive", t.is_alive())
print("main is current", threading.current_thread() is threading.main_thread())
