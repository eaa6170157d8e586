# /// case
# title = "Asking what is patched"
# topic = "selective-patch"
# origin = "getsentry/sentry-python#447"
# shows = "is_object_patched answers False for a misspelt module as for one that is not patched"
# ///
"""The names are those of the standard modules; there is no check that they exist."""
from gevent import monkey


def state(*names):
    return [monkey.is_object_patched(*n.rsplit(".", 1)) for n in names]


names = ("threading.local", "_threading.local", "_threading_local.local", "threading.Thread", "threading.Condition")
print(state(*names))
monkey.patch_all()
print(state(*names))
print(monkey.is_module_patched("threading"), monkey.is_module_patched("no_such_module"))
print("saved", sorted(n for n in monkey.saved["threading"] if n in ("Thread", "Lock", "Condition")))
