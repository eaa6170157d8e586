# /// case
# title = "What repr says of a late thread"
# topic = "identity"
# shows = "up to 3.12 repr says 'started' of a finished late thread; from 3.10 on only until a join fails"
# ///
"""The status in repr comes from is_alive."""
import threading
from gevent import monkey


class Late(threading.Thread):
    pass


monkey.patch_all()
from gevent.exceptions import LoopExit


def status(t):
    return repr(t).split(", ")[1].split(" ")[0].rstrip(")>")


t = Late(target=print, args=("ran",), daemon=True)
print(status(t))
t.start()
print(status(t))
try:
    t.join()
except LoopExit:
    print("LoopExit")
print(status(t))
