"""The number in a greenlet's name is free again when the greenlet has gone."""
import gevent
from gevent.pool import Pool

for i in range(4):
    greenlet = gevent.spawn(lambda: None)
    print(greenlet.name, greenlet.minimal_ident)
    greenlet.join()
greenlets = [gevent.spawn(lambda: None) for i in range(3)]
print([each.name for each in greenlets])
gevent.joinall(greenlets)
del greenlets
greenlets = [gevent.spawn(lambda: None) for i in range(3)]
print([each.name for each in greenlets])


def own_name(_number=0):
    return gevent.getcurrent().name


print([gevent.spawn(own_name).get() for i in range(3)])
del greenlet
print([gevent.spawn(own_name).get() for i in range(3)])
print(Pool(2).map(own_name, range(5)))
registry = gevent.get_hub().ident_registry
print(type(registry).__name__, len(registry), registry.get_ident(greenlets[1]) == greenlets[1].minimal_ident)
# prints:
# Greenlet-0 0
# Greenlet-1 1
# Greenlet-0 0
# Greenlet-1 1
# ['Greenlet-0', 'Greenlet-2', 'Greenlet-3']
# ['Greenlet-0', 'Greenlet-2', 'Greenlet-4']
# ['Greenlet-3', 'Greenlet-3', 'Greenlet-3']
# ['Greenlet-1', 'Greenlet-1', 'Greenlet-1']
# ['Greenlet-1', 'Greenlet-3', 'Greenlet-5', 'Greenlet-6', 'Greenlet-7']
# IdentRegistry 3 True
