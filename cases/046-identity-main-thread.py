# /// case
# title = "Is the main thread still a Thread?"
# topic = "identity"
# shows = "isinstance(main_thread(), threading.Thread) is False under the patch"
# ///
"""The patch replaces threading.Thread by a subclass; the main thread's object was made
by the old class."""
from gevent import monkey

monkey.patch_all()
import threading

main = threading.main_thread()
print("current is main", threading.current_thread() is main)
print("isinstance of Thread", isinstance(main, threading.Thread))
print("isinstance of the original", isinstance(main, monkey.get_original("threading", "Thread")))
print("name", main.name, "alive", main.is_alive(), "daemon", main.daemon)
print("ident", main.ident == threading.get_ident())
