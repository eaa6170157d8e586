"""Values as XML-RPC writes and reads them."""
import datetime
import time
from xmlrpc.client import Binary
from xmlrpc.client import DateTime
from xmlrpc.client import Fault
from xmlrpc.client import Marshaller
from xmlrpc.client import ProtocolError
from xmlrpc.client import dumps
from xmlrpc.client import loads

moment = datetime.datetime(2007, 6, 9, 14, 38, 50)
print(DateTime(moment), DateTime(moment.timetuple()), DateTime((2007, 6, 9, 1, 2, 3, 0, 0, 0)), DateTime('2007'))
print(DateTime() > DateTime(0.5), len(str(DateTime(time.time()))))
print(DateTime(moment) == moment, DateTime(moment) < '2008', DateTime(moment) == DateTime(moment))
print(DateTime(moment).timetuple()[:6], DateTime(moment) == 5)
try:
    DateTime(moment) < 5
except TypeError as error:
    print(error)
print(Binary(b'ab'), Binary(b'ab') == b'ab', Binary() == Binary(b''))
try:
    Binary('text')
except TypeError as error:
    print(error)


class Point:

    def __init__(self, x):
        self.x = x


class Number(int):
    pass


print(dumps((Point(1),)))
Marshaller.dispatch[Point] = lambda marshaller, value, write: marshaller.dump_int(value.x, write)
print(dumps((Point(2),), 'a.<b', encoding='latin-1'))
for wrong in (Number(1), object(), {1: 2}, None, 2 ** 31):
    try:
        dumps((wrong,))
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
for wrong in ([1], (1, 2)):
    try:
        dumps(wrong, methodresponse=True)
    except AssertionError as error:
        print(error)
for text in ('<int>5</int>', '<ex:i8>6</ex:i8>', '<string>a &#65;&lt;</string>', 'plain', '<nil/>',
             '<boolean>1</boolean>', '<bigdecimal>1.5</bigdecimal>', '<dateTime.iso8601> 2007 </dateTime.iso8601>'):
    found, name = loads('<params><param><value>%s</value></param></params>' % text)
    print(name, [str(each) for each in found])
try:
    loads('<params><param><value><boolean>x</boolean></value></param></params>')
except TypeError as error:
    print(error)
print(repr(Fault(1, 'a')), Fault(1, 'a'), ProtocolError('u', 404, 'gone', {}))
