# /// case
# title = "A patched thread starts and joins threads of its own"
# topic = "early-patch"
# shows = "nesting makes no difference: all greenlets are siblings under one hub"
# ///
"""The inner threads overlap with each other; the outer one ends last."""
from gevent import monkey

monkey.patch_all()
import threading
import time

log = []


def inner(n):
    time.sleep(0.1 - 0.04 * n)
    log.append("inner %d" % n)


def outer():
    children = [threading.Thread(target=inner, args=(n,)) for n in range(2)]
    for c in children:
        c.start()
    for c in children:
        c.join()
    log.append([c.is_alive() for c in children])


t = threading.Thread(target=outer)
t.start()
t.join()
print(log, t.is_alive())
