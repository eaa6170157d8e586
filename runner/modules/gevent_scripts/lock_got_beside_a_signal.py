# A lock is released and a signal sent at once: who waited has got the lock before the handler raises.
import os
import signal
import threading
import time

lock = threading.Lock()
lock.acquire()


def handler(*args):
    raise ValueError('handler')


def other():
    time.sleep(0.05)
    print('other', lock.acquire(timeout=0.3))


def release():
    time.sleep(0.1)
    lock.release()
    os.kill(os.getpid(), signal.SIGUSR1)


signal.signal(signal.SIGUSR1, handler)
threads = [threading.Thread(target=other), threading.Thread(target=release)]
for thread in threads:
    thread.start()
try:
    print('not interrupted', lock.acquire())
except ValueError as error:
    print('main', error)
print('locked', lock.locked())
for thread in threads:
    thread.join()
# prints:
# main handler
# locked True
# other False
