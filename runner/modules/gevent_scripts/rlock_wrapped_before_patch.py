"""gevent looks at each living lock of the kind that threading.RLock() makes now, logging's too."""
# pairs: py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import threading


class Wrapped:
    def __init__(self, lock):
        self.__wrapped__ = lock

    def __enter__(self):
        return self.__wrapped__.__enter__()

    def __exit__(self, *details):
        return self.__wrapped__.__exit__(*details)

    def __getattr__(self, name):
        return getattr(self.__wrapped__, name)


make = threading.RLock
threading.RLock = lambda *args: Wrapped(make(*args))

from gevent import monkey

try:
    monkey.patch_all()
except AssertionError as error:
    print(error.args[0])
print(type(threading.RLock()).__name__, type(threading.Lock()).__name__, monkey.is_module_patched('threading'))

# prints:
# Unsupported Python implementation; Found unknown lock implementation.
# Wrapped LockType True
