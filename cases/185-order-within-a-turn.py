# /// case
# title = "What the loop finds in one turn: async watchers, timers, then descriptors, the last one first"
# topic = "greenlets"
# shows = "libev marks descriptors, timers and async watchers in that order and invokes the last marked first"
# ///
"""A greenlet that keeps the processor makes several things due at once.  They do not happen in the order
in which they became due."""
import socket
import time
import gevent
from gevent import socket as gsocket

ends = [socket.socketpair() for _ in range(3)]
loop = gevent.get_hub().loop


def reader(n):
    gsocket.wait_read(ends[n][0].fileno())
    print("descriptor", n)


def sleeper(n):
    gevent.sleep(0.05 * n)
    print("timer", n)


def busy():
    gevent.sleep(0.02)
    for n in (0, 2, 1):
        ends[n][1].send(b"x")
    for watcher in reversed(watchers):
        watcher.send()
    time.sleep(0.3)
    print("busy ends")


watchers = [loop.async_() for _ in range(2)]
for n, watcher in enumerate(watchers):
    watcher.start(print, "async", n)
gevent.joinall([gevent.spawn(reader, n) for n in range(3)] +
               [gevent.spawn(sleeper, n) for n in (2, 1)] + [gevent.spawn(busy)])
