"""Up to 3.10 the arguments of a call are the caller's as well until it is over; then the last one goes first."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10


class Connection:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('close', self.name)

    def send(self, other):
        self = other = None
        print('both rebound')


def rebind(connection):
    connection = None
    print('rebound')


def capture(first, second):
    use = lambda: second
    first = second = None
    print('captured')


rebind(Connection('argument'))
rebind(connection=Connection('keyword'))
rebind(*[Connection('unpacked')])
Connection('receiver').send(Connection('sent'))
capture(Connection('one'), second=Connection('two'))
print('end')

# prints:
# rebound
# close argument
# rebound
# close keyword
# rebound
# close unpacked
# both rebound
# close sent
# close receiver
# captured
# close two
# close one
# end
