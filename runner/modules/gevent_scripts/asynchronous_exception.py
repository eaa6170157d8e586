# PyThreadState_SetAsyncExc knows native threads by their idents; a patched thread's ident is a greenlet's.
import ctypes
import threading
import time

from gevent import monkey


def stop(thread):
    return ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_long(thread.ident), ctypes.py_object(SystemExit))


def work():
    try:
        for _ in range(20):
            time.sleep(0.02)
        print('done')
    finally:
        print('left')


thread = threading.Thread(target=work)
thread.start()
time.sleep(0.05)
print(stop(thread))
thread.join()
monkey.patch_all()
thread = threading.Thread(target=work)
thread.start()
print(stop(thread))
thread.join()
# prints:
# 1
# left
# 0
# done
# left
