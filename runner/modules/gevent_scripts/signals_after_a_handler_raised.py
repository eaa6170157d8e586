"""Where a handler raises, those of the other signals that have come still run, soon after."""
import _thread
import signal
import sys
import threading
import time

signal.signal(signal.SIGTERM, lambda number, frame: print('handler of', signal.Signals(number).name))
done = threading.Event()


def interrupt():
    time.sleep(0.05)
    if sys.version_info >= (3, 10):
        _thread.interrupt_main(signal.SIGTERM)
    else:
        signal.raise_signal(signal.SIGTERM)
    _thread.interrupt_main()
    done.set()


threading.Thread(target=interrupt).start()
try:
    done.wait()
except KeyboardInterrupt:
    print('interrupted')
# prints:
# handler of SIGTERM
# interrupted
