# /// case
# title = "get_original('threading', 'Thread') under the patch"
# topic = "identity"
# origin = "gevent/gevent#2124"
# shows = "the original class is no way back to native threads: it starts a greenlet"
# ///
"""The original Thread class still calls the start function of its module, which is
patched.  The result is the late subclass all over again."""
from gevent import monkey

monkey.patch_all()
import threading

Original = monkey.get_original("threading", "Thread")
native_ident = monkey.get_original("threading", "get_ident")
here = native_ident()
same = []
t = Original(target=lambda: same.append(native_ident() == here), daemon=True)
t.start()
t.join(0.2)
print("original is a base", issubclass(threading.Thread, Original))
print("same native thread", same)
print("alive", t.is_alive())
