# A child that is forked in a thread ends when the thread's function does: with 0, without Python's own end.
import atexit
import os
import sys
import threading
import time


def say(*words):
    os.write(1, (' '.join(map(str, words)) + '\n').encode())


def returns():
    say('returns, in', threading.current_thread().name)


def leaves():
    say('leaves')
    sys.exit(5)


def leaves_a_thread():
    threading.Thread(target=lambda: (time.sleep(0.05), say('the other thread ends last'))).start()


def ends_at_once():
    os._exit(7)


def fork(run):
    pid = os.fork()
    if pid == 0:
        return run()
    say(run.__name__, 'ended with', os.waitpid(pid, 0)[1])


parent = os.getpid()
atexit.register(lambda: say('atexit of the parent' if os.getpid() == parent else 'atexit of a child'))
for run in (returns, leaves, leaves_a_thread, ends_at_once):
    thread = threading.Thread(target=fork, args=(run,), name='forker')
    thread.start()
    thread.join()
