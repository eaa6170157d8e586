# pairs: py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
# A class of exceptions whose instances are none, thrown into a greenlet, a generator and a thread. (3.8 crashes.)
import ctypes
import threading
import time

import greenlet


class Wrong(Exception):
    def __new__(cls, *args):
        return 5


def attempt(what, function, *args):
    try:
        function(*args)
    except TypeError as error:
        print(what, error)


def body():
    try:
        greenlet.getcurrent().parent.switch()
    except TypeError as error:
        print('inside', error)


def generator():
    yield 1


g = greenlet.greenlet(body)
g.switch()
attempt('outside', g.throw, Wrong)
attempt('not started', greenlet.greenlet(body).throw, Wrong, 'value')
attempt('generator', generator().throw, Wrong)


def work():
    try:
        while True:
            time.sleep(0.01)
    except TypeError as error:
        print('thread', error)


t = threading.Thread(target=work)
t.start()
ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(t.ident), ctypes.py_object(Wrong))
t.join()
# prints:
# inside calling <class '__main__.Wrong'> should have returned an instance of BaseException, not int
# not started calling <class '__main__.Wrong'> should have returned an instance of BaseException, not int
# generator calling <class '__main__.Wrong'> should have returned an instance of BaseException, not int
# thread calling <class '__main__.Wrong'> should have returned an instance of BaseException, not int
