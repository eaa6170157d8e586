"""Values in a gevent.local that a raw greenlet has set go with that greenlet."""
from gevent import monkey
monkey.patch_all()
import gc
import threading

import gevent


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


local = threading.local()


def use(name):
    local.noted = Noted(name)
    gevent.sleep(0.01)


raw = gevent.spawn_raw(use, 'raw')
gevent.sleep(0.02)
print('finished')
raw = None
gevent.sleep(0)
gc.collect()
print('collected')
greenlet = gevent.spawn(use, 'greenlet')
greenlet.join()
gevent.sleep(0)
print('joined')

# prints:
# finished
# del raw
# collected
# del greenlet
# joined
