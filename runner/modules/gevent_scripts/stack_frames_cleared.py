"""gevent.util.clear_stack_frames goes through frames that cannot be cleared."""
import inspect
import threading

from gevent import util


def clear():
    util.clear_stack_frames(inspect.currentframe())
    print('cleared')


thread = threading.Thread(target=clear)
thread.start()
thread.join()

# prints:
# cleared
