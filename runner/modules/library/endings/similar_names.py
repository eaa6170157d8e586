# Similar names behind the messages of errors that the interpreter reports; traceback has them from 3.12 on.
import sys
import threading
import traceback


class Worker(threading.Thread):
    def run(self):
        print(self.is_alve())


def old_names():
    thread = threading.Thread()
    try:
        thread.isAlive()
    except AttributeError:
        traceback.print_exc()
    thread.getNam


def no_such_name():
    a_value = 1
    return a_valeu


for action in (Worker().run, old_names, no_such_name, lambda: totally_different, lambda: prnt(1), lambda: [].apend,
               lambda: "abc".Upper, lambda: sys.stout, lambda: no_such_nam, lambda: object().anything):
    try:
        action()
    except (AttributeError, NameError):
        sys.excepthook(*sys.exc_info())
threading.Evnt()
