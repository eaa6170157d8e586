"""A Greenlet's words about itself before, during and after its run."""
import gevent


def work():
    gevent.sleep(0.01)
    return 'done'


def show(g):
    print(bool(g), g.started, g.ready(), g.dead, g.successful(), g.value, g.exception)


g = gevent.Greenlet(work)
show(g)
g.start()
show(g)
gevent.sleep(0)
show(g)
print(g.get())
show(g)

# prints:
# False False False False False None None
# True True False False False None None
# True True False False False None None
# done
# False False True True True done None
