# gc.get_objects() has garbage that waits for the collector, and so have gc.get_referrers() and weak references.
import gc
import weakref


class Connection:
    pass


def living():
    return len([each for each in gc.get_objects() if type(each) is Connection])


gc.collect()
gc.disable()
closed = []
for i in range(3):
    connection = Connection()
    connection.itself = connection
    weakref.finalize(connection, closed.append, i)
del connection
print(living(), closed)
print(gc.collect() > 0, living(), sorted(closed))


def of_a_frame():
    connection = Connection()
    connection.itself = connection
    return living()


def dropped():
    Connection()
    connection = [Connection()]
    del connection
    return living()


print(of_a_frame(), living(), dropped())
kept = [each for each in gc.get_objects() if isinstance(each, Connection)]
print(len(kept), [type(each).__name__ for each in gc.get_referrers(kept[0])])
kept = None
gc.collect()
print(living())
