# What a thread or greenlet has in a threading.local goes as that ends, in it (or the hub, which calls the links): where
# it asks for the current thread it gets a dummy.
import threading
import time

native = threading.local()


class Told:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name, threading.current_thread().name.split('-')[0])


def use(local, name):
    local.value = Told(name)


def run(local, name):
    thread = threading.Thread(target=use, args=(local, name))
    thread.start()
    thread.join()
    time.sleep(0.01)
    print('joined', thread.is_alive())


run(native, 'native')

import gevent
from gevent import monkey

monkey.patch_all()

green = threading.local()
run(green, 'patched')
greenlet = gevent.spawn(use, green, 'greenlet')
greenlet.join()
print('joined')
del greenlet
gevent.sleep(0)
print('end')

# prints:
# del native Dummy
# joined False
# del patched Dummy
# joined False
# joined
# del greenlet Dummy
# end
