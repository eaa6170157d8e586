# An object of a greenlet's function goes where the function ends; the traceback of what killed one keeps it.
import gevent


class Connection:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('close', self.name)


def serve(name, seconds):
    connection = Connection(name)
    gevent.sleep(seconds)


first = gevent.spawn(serve, 'first', 0.01)
second = gevent.spawn(serve, 'second', 1)
first.join()
print('joined')
second.kill()
gevent.sleep(0.01)
print('killed')

# prints:
# close first
# joined
# killed
# close second
