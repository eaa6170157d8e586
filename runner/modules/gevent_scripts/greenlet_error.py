"""An error ends its greenlet, is reported, and comes out of get()."""
import gevent


def fail():
    raise ValueError('x')


g = gevent.spawn(fail)
g.join()
print(g.ready(), g.successful(), g.exception, g.exc_info[0], g.value)
try:
    g.get()
except ValueError as error:
    print('get raised', error)
try:
    gevent.joinall([gevent.spawn(fail)], raise_error=True)
except ValueError as error:
    print('joinall raised', error)

# prints:
# True False x <class 'ValueError'> None
# get raised x
# joinall raised x
