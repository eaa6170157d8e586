# /// case
# title = "A patched thread that waits for ever at exit"
# topic = "daemon-exit"
# origin = "gevent/gevent#1462"
# shows = "natively a hang, and so from 3.13 on; before, the program ends with 0, up to 3.11 with LoopExit at shutdown"
# ///
"""An early patch and a thread that nobody wakes: threading._shutdown joins it and the hub
runs dry."""
from gevent import monkey

monkey.patch_all()
import threading

never = threading.Event()


def work():
    print("waiting")
    never.wait()


t = threading.Thread(target=work)
t.start()
print("main ends", t.is_alive())
