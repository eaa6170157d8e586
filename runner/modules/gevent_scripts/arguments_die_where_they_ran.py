"""What a thread or a greenlet was started with is freed by it, and its locals by the native thread that has ended."""
import threading

local = threading.local()


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, 'dies in', threading.current_thread().name.split('-')[0])


def work(noted):
    pass


def keep(name):
    local.noted = Noted(name)


def run(thread):
    thread.start()
    thread.join()
    print('joined')


run(threading.Thread(target=work, args=(Noted('native argument'),)))
run(threading.Thread(target=work, kwargs={'noted': Noted('native keyword')}))
run(threading.Thread(target=keep, args=('native local',)))

from gevent import monkey
monkey.patch_all()
import gevent

run(threading.Thread(target=work, args=(Noted('argument'),)))
noted = Noted('left to the greenlet')
greenlet = gevent.spawn(work, noted)
del noted
greenlet.join()
print('joined')

# prints:
# native argument dies in Thread
# joined
# native keyword dies in Thread
# joined
# native local dies in Dummy
# joined
# argument dies in Thread
# joined
# left to the greenlet dies in Dummy
# joined
