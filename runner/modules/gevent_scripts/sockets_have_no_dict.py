# Attributes that a socket does not have can't be set, as __slots__ say; those of a subclass can.
import socket

import gevent.socket

for module in (socket, gevent.socket):
    made = module.socket()
    try:
        made.note = 1
    except AttributeError as error:
        print(str(error).split(' and ')[0])
    print(hasattr(made, '__dict__'), [each.__name__ for each in type(made).__mro__])

    class Noted(module.socket):
        pass

    noted = Noted()
    noted.note = 1
    print(noted.__dict__)
    made.close()
    noted.close()

# prints:
# 'socket' object has no attribute 'note'
# False ['socket', 'socket', 'object']
# {'note': 1}
# 'socket' object has no attribute 'note'
# False ['socket', 'SocketMixin', 'object']
# {'note': 1}
