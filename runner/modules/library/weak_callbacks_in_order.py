# A weak reference tells that its target has gone if it is there still at that moment: a variable that goes later, what
# the target itself holds, and what is in a garbage cycle. One that goes before tells nobody.
import sys
import weakref


class Target:
    pass


def told(name):
    return lambda reference: print('told', name)


def later_variable():
    target = Target()
    reference = weakref.ref(target, told('variable'))


def earlier_variable():
    reference = None
    target = Target()
    reference = weakref.ref(target, told('variable'))


def in_a_cycle():
    record = []
    target = Target()
    record.append(weakref.ref(target, lambda reference: print('told', len(record))))
    return target


# From 3.14 on variables go from the last to the first.
for each in (later_variable, earlier_variable) if sys.version_info < (3, 14) else (earlier_variable, later_variable):
    each()
    print('and')
target = Target()
target.own = [weakref.ref(target, told('own'))]
target = None
target = Target()
reference = weakref.ref(target, told('dropped'))
reference = None
target = None
pair = [Target()]
pair.append(weakref.ref(pair[0], told('last item')))
pair = None
pair = [None, Target()]
pair[0] = weakref.ref(pair[1], told('first item'))
pair = None
target = in_a_cycle()
print('made')
target = None


class Pool:
    """Takes back what is forgotten, by the connection's own record."""

    def __init__(self):
        self.free = []

    def connect(self):
        record = Target()
        connection = Target()
        connection.record = record
        record.seen = weakref.ref(connection, lambda reference: self.take_back(record))
        return connection

    def take_back(self, record):
        print('back')
        self.free.append(record)


pool = Pool()


def forget():
    pool.connect().used = True
    connection = pool.connect()
    connection.used = True


forget()
print(len(pool.free))

# prints:
# told variable
# and
# and
# told own
# told first item
# made
# told 1
# back
# back
# 2
