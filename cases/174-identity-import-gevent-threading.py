# /// case
# title = "Importing gevent.threading without a patch"
# topic = "identity"
# origin = "python-trio/trio#461"
# shows = "the import alone changes nothing: main is still itself, threads are native"
# ///
"""The module is a helper of the patch; older versions of it changed the list of threads
when they were imported."""
import threading

before = threading.Thread
import gevent.threading

print("main", threading.current_thread() is threading.main_thread())
print("untouched", threading.Thread is before, gevent.threading.Thread is before)
t = threading.Thread(target=lambda: print("native", threading.current_thread() is t))
t.start()
t.join()
print("alive", t.is_alive())
