# /// case
# title = "from threading import get_ident before the patch"
# topic = "captured-names"
# origin = "gevent/gevent#1329"
# shows = "the captured get_ident gives one ident for all greenlets, the patched one differs"
# ///
"""get_ident comes from C: the captured one knows native threads only.  Two threads made
under the patch share its answer."""
from threading import get_ident
from gevent import monkey

monkey.patch_all()
import threading

captured = set()
patched = set()


def work():
    captured.add(get_ident())
    patched.add(threading.get_ident())


work()
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("captured idents", len(captured))
print("patched idents is more", len(patched) > 1)
print("ident of a thread is the patched one", threads[0].ident in patched, threads[0].ident in captured)
