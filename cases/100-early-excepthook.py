# /// case
# title = "threading.excepthook under the patch"
# topic = "early-patch"
# shows = "a hook of one's own sees the exception and the Thread, as with native threads"
# ///
"""The hook is looked up when a thread fails, so it may be set before or after the patch."""
import threading
from gevent import monkey

reports = []


def hook(args):
    reports.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))


threading.excepthook = hook
monkey.patch_all()


def work():
    raise KeyError("lost")


t = threading.Thread(target=work, name="worker")
t.start()
t.join()
print(reports, t.is_alive())
