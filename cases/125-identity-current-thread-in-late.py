# /// case
# title = "current_thread() inside a late thread"
# topic = "identity"
# shows = "the late thread is found: it enters itself under the new ident"
# ///
"""start, ident and the list of active threads are all read late, so that identity is right
where only the end goes wrong."""
import threading
from gevent import monkey


class Late(threading.Thread):
    def run(self):
        me = threading.current_thread()
        print(me is self, me.ident == threading.get_ident(), me in threading.enumerate())


monkey.patch_all()
t = Late(daemon=True)
print("ident before start", t.ident)
t.start()
print("ident after", t.ident is not None, t.ident == threading.get_ident())
