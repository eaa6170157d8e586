# /// case
# title = "A late thread is not an instance of threading.Thread"
# topic = "identity"
# shows = "isinstance and issubclass say no, though it was a subclass when it was defined"
# ///
"""The name threading.Thread now means gevent's subclass.  Code that checks types turns the
old objects away."""
import threading
from gevent import monkey


class Late(threading.Thread):
    pass


before = Late(daemon=True)
monkey.patch_all()
after = Late(daemon=True)
print([isinstance(t, threading.Thread) for t in (before, after)], issubclass(Late, threading.Thread))
print(isinstance(threading.Timer(1, print), threading.Thread))
print("name of the base", Late.__bases__[0].__name__, Late.__bases__[0] is threading.Thread)
