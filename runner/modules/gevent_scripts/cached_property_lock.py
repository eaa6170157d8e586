# Up to 3.11 the instances share their property's lock, which is native whatever is patched.
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10
import functools
import threading
import time


class Heavy:
    @functools.cached_property
    def value(self):
        time.sleep(0.1)
        return 1


def spend():
    begun = time.monotonic()
    threads = [threading.Thread(target=lambda: Heavy().value) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return round(time.monotonic() - begun, 1)


print(spend())
from gevent import monkey
monkey.patch_all()
print(spend())
# prints:
# 0.2
# 0.1
