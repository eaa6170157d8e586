# interrupt_main() makes a note of a signal, as if it had come: what called it in the main thread is interrupted itself,
# be it a greenlet; a native thread's main program as soon as its wait is over.
import _thread
import signal
import time

import gevent
from gevent import monkey


def interrupt():
    gevent.sleep(0.05)
    _thread.interrupt_main()
    print('never here')


greenlet = gevent.spawn(interrupt)
try:
    gevent.sleep(0.2)
except KeyboardInterrupt:
    print('main interrupted')
print(type(greenlet.exception).__name__)


def interrupt_natively():
    time.sleep(0.05)
    _thread.interrupt_main()


_thread.start_new_thread(interrupt_natively, ())
try:
    for turn in range(20):
        time.sleep(0.02)
except KeyboardInterrupt:
    print('interrupted in turn', turn)
signal.signal(signal.SIGINT, lambda number, frame: print('handled', int(number)))
_thread.interrupt_main()
signal.signal(signal.SIGINT, signal.SIG_IGN)
_thread.interrupt_main()
print('end')
# prints:
# main interrupted
# KeyboardInterrupt
# interrupted in turn 2
# handled 2
# end
