# /// case
# title = "Waiting for an Event that nobody sets"
# topic = "early-patch"
# shows = "a deadlock becomes LoopExit in the main greenlet and exit code 1"
# ///
"""With native threads this would hang for ever.  The hub sees that nothing is left that
could ever run and raises LoopExit where main waits."""
from gevent import monkey

monkey.patch_all()
import threading

done = threading.Event()


def work():
    print("forgets to set the event")


threading.Thread(target=work).start()
done.wait()
print("never printed")
