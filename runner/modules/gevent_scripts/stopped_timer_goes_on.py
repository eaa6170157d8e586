"""A timer that is stopped keeps the time it has left: a Timeout that is started again goes on from there."""
import gevent, time
t = gevent.Timeout(0.3)
try:
    t.start()
    for i in range(5):
        gevent.sleep(0.12)
        t.cancel()
        t.start()
    print("safe")
except gevent.Timeout:
    print("timeout at", i)
t.close()
w = gevent.get_hub().loop.timer(0.3)
t0 = time.time()
w.start(lambda: print("fired", round(time.time() - t0, 1)))
gevent.sleep(0.2)
w.stop()
gevent.sleep(0.2)
t0 = time.time()
w.start(lambda: print("fired", round(time.time() - t0, 1)))
gevent.sleep(0.5)

# prints:
# timeout at 2
# fired 0.1
