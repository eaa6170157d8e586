# A weak reference dies with the last other reference to its target; who is in a cycle waits for the collector.
import gc
import weakref


class Thing:
    pass


thing = Thing()
reference = weakref.ref(thing)
print(reference() is thing, weakref.ref(thing) is reference, reference == weakref.ref(thing))
holder = [thing]
del thing
print(reference() is None)
holder.clear()
print(reference() is None, reference())


def local():
    mine = Thing()
    inner = weakref.ref(mine)
    print(inner() is None)
    return inner


print(local()() is None)
cycle = Thing()
cycle.me = cycle
reference = weakref.ref(cycle, lambda dead: print('died', dead is reference))
del cycle
print(reference() is None)
gc.collect()
print(reference() is None)
for wrong in (1, 'text', [], {}, (), None):
    try:
        weakref.ref(wrong)
    except TypeError as error:
        print(error)
