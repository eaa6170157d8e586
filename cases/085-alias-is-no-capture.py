# /// case
# title = "import threading as th before the patch"
# topic = "captured-names"
# shows = "a second name for the module is harmless: the module is the same object"
# ///
"""The patch changes the module in place.  Its alias sees everything; only names taken out
of it do not."""
import threading as th
import time as clock
from gevent import monkey

old_thread, old_sleep = th.Thread, clock.sleep
monkey.patch_all()
import threading

print("same module", th is threading)
print("replaced", th.Thread is not old_thread, clock.sleep is not old_sleep)
order = []


def work(name, pause):
    clock.sleep(pause)
    order.append(name)


threads = [th.Thread(target=work, args=("slow", 0.1)), th.Thread(target=work, args=("fast", 0.05))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order, threads[0].is_alive())
