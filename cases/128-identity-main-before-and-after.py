# /// case
# title = "The main thread's object and ident across the patch"
# topic = "identity"
# origin = "DataDog/dd-trace-py#1445"
# shows = "the object stays the same, its ident becomes that of the main greenlet"
# ///
"""What was captured before is still the main thread; what was remembered as its ident no
longer finds it."""
import threading
from gevent import monkey

main, ident, get_ident = threading.main_thread(), threading.get_ident(), threading.get_ident
monkey.patch_all()
print("same object", threading.main_thread() is main, threading.current_thread() is main)
print("ident changed", main.ident != ident)
print("captured get_ident gives the old one", get_ident() == ident)
print("patched get_ident gives the new one", threading.get_ident() == main.ident)
