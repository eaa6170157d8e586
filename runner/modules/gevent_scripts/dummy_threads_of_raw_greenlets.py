# The dummy thread of a raw greenlet is forgotten with it.
import threading
import greenlet
from gevent import monkey
monkey.patch_all()
def show(label):
    print(label, [type(thread).__name__ for thread in threading.enumerate()])
def raw():
    threading.current_thread()
    greenlet.getcurrent().parent.switch()
greenlet.greenlet(threading.current_thread).switch()
show('gone at once')
kept = greenlet.greenlet(threading.current_thread)
kept.switch()
show('ended and kept')
del kept
show('dropped')
def in_function():
    suspended = greenlet.greenlet(raw)
    suspended.switch()
    show('suspended')
in_function()
# prints:
# gone at once ['_MainThread']
# ended and kept ['_MainThread', '_DummyThread']
# dropped ['_MainThread']
# suspended ['_MainThread', '_DummyThread']
