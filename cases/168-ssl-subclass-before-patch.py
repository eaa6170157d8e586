# /// case
# title = "A subclass of SSLContext made before the patch"
# topic = "late-patch"
# origin = "benoitc/gunicorn#2177"
# shows = "the one late patch that gevent warns of by itself; the subclass is left out"
# ///
"""gevent looks for classes and modules that hold on to the old ssl names and lists them in
a warning.  It has no such warning for threads."""
import ssl
import warnings
from gevent import monkey


class Context(ssl.SSLContext):
    pass


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    monkey.patch_all()
for w in caught:
    print(w.category.__name__)
    print("Subclasses (NOT patched)" in str(w.message), "Context" in str(w.message))
print("still a subclass", issubclass(Context, ssl.SSLContext))
