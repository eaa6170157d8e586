# __main__ has no __file__ any more when its script has ended.
import atexit
import threading
import time


def known():
    return '__file__' in globals(), '__cached__' in globals()


@atexit.register
def at_end():
    print('atexit', known())


def late():
    time.sleep(0.3)
    print('thread', known())


threading.Thread(target=late).start()
print('main', known(), __cached__)
