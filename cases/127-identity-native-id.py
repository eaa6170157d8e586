# /// case
# title = "native_id and ident of patched threads"
# topic = "identity"
# origin = "gevent/gevent#1329"
# shows = "idents differ, native ids are all the same: it is one native thread"
# ///
"""ident is the greenlet's, native_id still comes from the operating system."""
from gevent import monkey

monkey.patch_all()
import threading
import time

threads = [threading.Thread(target=time.sleep, args=(0.05,)) for _ in range(3)]
for t in threads:
    t.start()
main = threading.main_thread()
print("idents", len({t.ident for t in threads + [main]}))
print("native ids", len({t.native_id for t in threads + [main]}))
for t in threads:
    t.join()
print("ident stays", all(t.ident is not None for t in threads))
