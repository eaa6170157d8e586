# Until Cython 3 the end of a greenlet that had not begun could raise nothing in who killed it; a SystemExit ended the
# process on the spot.
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10
import gevent

victim = gevent.spawn(gevent.sleep, 1)
print(victim.kill(KeyboardInterrupt), victim.dead, repr(victim.exception))
victim = gevent.Greenlet(gevent.sleep, 1)
print(victim.kill(KeyboardInterrupt, block=False), victim.dead)
gevent.spawn(gevent.sleep, 1).kill(SystemExit)
print('not reached')

# prints:
# None True KeyboardInterrupt()
# None True
