# sys.setprofile: a function hears of calls and returns, those of C functions too; a thread has its own.
import os
import sys
import threading
import time


def profile(frame, event, arg):
    if frame.f_code.co_filename == __file__:
        print(event, frame.f_code.co_name, arg.__name__ if event.startswith('c_') else arg)


def length(more):
    return len([1, 2]) + more


def several():
    sys.setprofile(profile)
    length(1)
    items = []
    items.append(1)
    'a'.join([])
    try:
        [].index(3)
    except ValueError:
        pass
    try:
        raise KeyError('k')
    except KeyError:
        pass
    time.sleep(0)
    os.getpid()
    return sum(n for n in (1, 2))


several()
sys.setprofile(None)
print(sys.getprofile())


def in_thread():
    return sys.getprofile() is note


seen = []


def note(frame, event, arg):
    if frame.f_code.co_name == 'in_thread' and not event.startswith('c_'):
        seen.append((event, arg))


threading.setprofile(note)
thread = threading.Thread(target=in_thread)
thread.start()
thread.join()
in_thread()
threading.setprofile(None)
print(seen, sys.getprofile())
