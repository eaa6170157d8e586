# /// case
# title = "A library that patches when it is imported"
# topic = "nested-patch"
# origin = "spyoungtech/grequests#55"
# shows = "classes of the application made before that import are late without knowing it"
# ///
"""The function stands for the import statement of a library that patches on import.  The
application itself never mentions gevent."""
import threading
import time


def import_library():
    from gevent import monkey

    monkey.patch_all()


class Application(threading.Thread):
    def run(self):
        time.sleep(0.05)
        print("application thread ran")


native_sleep = time.sleep
import_library()
print("sleep replaced", time.sleep is not native_sleep)
t = Application(daemon=True)
t.start()
t.join(0.2)
print("alive", t.is_alive())
