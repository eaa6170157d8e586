# Keywords of a new thread that are no strings: the thread itself finds out.
import sys
import threading
import _thread

done = threading.Semaphore(0)


def hook(report):
    print(report.exc_type.__name__, report.exc_value)
    done.release()


sys.unraisablehook = hook
_thread.start_new_thread(print, ("never",), {1: 2})
done.acquire()
_thread.start_new_thread(lambda **named: (print(named), done.release()), (), {"a": 1})
done.acquire()
