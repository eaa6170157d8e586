"""A module of the program's named gevent, or like one that gevent imports, is what everybody gets."""
import os
import sys
import tempfile

folder = tempfile.mkdtemp()
sys.path.insert(0, folder)


def write(name, text):
    with open(os.path.join(folder, name), 'w') as file:
        file.write(text)


write('gevent.py', 'print("own", __name__)\n')
for statement in ('from gevent import monkey', 'import gevent.event'):
    try:
        exec(statement)
    except ImportError as error:
        print(type(error).__name__, str(error).split(' (')[0])
os.remove(os.path.join(folder, 'gevent.py'))
del sys.modules['gevent']
write('queue.py', 'print("own", __name__)\n')
import gevent.event
print(gevent.event.Event().is_set())
try:
    import gevent.queue
except AttributeError as error:
    print(error)
sys.path.remove(folder)
del sys.modules['queue']
import gevent.queue
print(gevent.queue.Empty.__module__)
# prints:
# own gevent
# ImportError cannot import name 'monkey' from 'gevent'
# ModuleNotFoundError No module named 'gevent.event'; 'gevent' is not a package
# False
# own queue
# module 'queue' has no attribute 'Full'
# _queue
