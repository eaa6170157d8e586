# left out under AddressSanitizer: its frames keep what has died
# From 3.11 on a function in Python has its arguments for itself: what it lets go of is gone.


class Connection:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('close', self.name)

    def send(self, other):
        self = None
        print('self rebound')
        other = None
        print('other rebound')


def rebind(connection):
    connection = None
    print('rebound')


def delete(first, second):
    del first
    print('first deleted')
    del second
    print('second deleted')


def capture(connection):
    use = lambda: connection
    connection = None
    print('captured one rebound')
    return use


def pass_on(connection):
    rebind(connection)
    print('passed on')


def gather(*connections, **named):
    connections = None
    named.clear()
    print('gathered')


class Keeper:
    def __init__(self, connection=None):
        connection = None
        print('instances keep what they are made with until then')

    @staticmethod
    def take(connection):
        connection = None
        print('taken')

    @classmethod
    def take_by_class(cls, connection):
        connection = None
        print('taken by the class')


rebind(Connection('argument'))
rebind(connection=Connection('keyword'))
rebind(Connection('chosen') if True else None)
rebind(*[Connection('unpacked, up to 3.11')])
delete(Connection('one'), second=Connection('two'))
Connection('receiver').send(Connection('sent'))
method = Connection('bound').send
method(Connection('sent by a method'))
method = None
capture(Connection('captured'))
pass_on(Connection('variable of who calls'))
gather(Connection('positional'), key=Connection('named'))
Keeper(Connection('of an instance'))
Keeper.take(Connection('static'))
Keeper.take_by_class(Connection('class'))
list(map(rebind, [Connection('called by C')]))
(lambda connection: print('lambda'))(Connection('to its end'))
