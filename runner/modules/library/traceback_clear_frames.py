# traceback.clear_frames() and frame.clear(): finished frames let go of their variables, those that run don't.
import gc
import sys
import traceback
import weakref


class Thing:
    pass


def fails(thing):
    secret = 5
    inner = lambda: secret
    return 1 / 0


def asked():
    ref = None
    try:
        thing = Thing()
        ref = weakref.ref(thing)
        fails(thing)
    except ZeroDivisionError as error:
        del thing
        entry = error.__traceback__
        print(sorted(entry.tb_next.tb_frame.f_locals), ref() is None)
        traceback.clear_frames(entry)
        gc.collect()
        print(entry.tb_next.tb_frame.f_locals, ref() is None, 'ref' in entry.tb_frame.f_locals)
        print(entry.tb_next.tb_frame.f_lineno > 0, entry.tb_next.tb_frame.f_code.co_name)


asked()
try:
    sys._getframe().clear()
except RuntimeError as error:
    print(error)


def numbers():
    yield sys._getframe()


frame = list(numbers())[0]
print(frame.clear(), frame.f_locals)
