"""A greenlet's name is made up until somebody sets it, on the greenlet or on a class; deleted, it is made up again."""
import gevent


def head(greenlet):
    return repr(greenlet).split(' at ')[0]


class Worker(gevent.Greenlet):
    name = 'worker'


class Numbered(gevent.Greenlet):
    @property
    def name(self):
        return 'number %d' % self.minimal_ident


g = gevent.Greenlet(len, '')
print(head(g), vars(g))
g.name = 'mine'
print(head(g), g.name, [key for key in vars(g) if 'name' in key])
del g.name
print(head(g))
print(g.name, head(g))
try:
    del g.name
except AttributeError:
    print('nothing to delete')
print(Worker().name, head(Worker()), Numbered().name, head(Numbered()))
try:
    Numbered().name = 'given'
except AttributeError:
    print('no setter')
print(type(gevent.Greenlet.name).__name__, gevent.Greenlet.name.__name__)

# prints:
# <Greenlet {'_run': <built-in function len>}
# <Greenlet "mine" mine ['name']
# <Greenlet
# Greenlet-0 <Greenlet "Greenlet-0"
# nothing to delete
# worker <Worker number 1 <Numbered
# no setter
# readproperty name
