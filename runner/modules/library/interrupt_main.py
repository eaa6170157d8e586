# Another thread interrupts the main thread, which goes on sleeping and then hears of it.
import _thread
import threading
import time


def interrupt():
    time.sleep(0.05)
    _thread.interrupt_main()


threading.Thread(target=interrupt).start()
try:
    for _ in range(5):
        time.sleep(0.1)
    print("not interrupted")
except KeyboardInterrupt:
    print("interrupted")
