# sys.settrace: a function hears of calls; what it answers hears of lines, exceptions and the return of that frame.
import sys
import threading


def tracer(frame, event, arg):
    if frame.f_code.co_filename != __file__:
        return None
    if event == 'exception':
        arg = arg[0].__name__ + ': ' + str(arg[1])
    print(event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, arg)
    return tracer


def check(x):
    """Documentation is no line of its own."""
    if x > 1:
        y = x + 1
    elif x == 1:
        y = 0
    else:
        raise ValueError('negative')
    return y


def numbers():
    yield 1
    yield 2


def everything():
    for x in (2, 1):
        check(x)
    try:
        check(0)
    except ValueError:
        found = [k for k in numbers() if k > 1][0]
    finally:
        w = 1
    while w < 3:
        w += found
    for k in (1, 2): w += k
    return (lambda: w)()


class Method:
    def called(self):
        return 5


sys.settrace(tracer)
everything()
Method().called()
sys.settrace(None)
print(sys.gettrace())


def not_followed(frame, event, arg):
    print(event, frame.f_code.co_name)


def followed_late():
    sys._getframe().f_trace = tracer
    sys.settrace(not_followed)
    check(1)
    sys.settrace(None)
    print(sys._getframe().f_trace is tracer)


followed_late()


def without_lines(frame, event, arg):
    frame.f_trace_lines = False
    return tracer


sys.settrace(without_lines)
check(1)
sys.settrace(None)


def raising(frame, event, arg):
    raise LookupError('from the hook')


sys.settrace(raising)
try:
    check(1)
except LookupError as error:
    print('caught', error, sys.gettrace())

names = []


def note(frame, event, arg):
    if frame.f_code.co_name in ('run', 'check'):
        names.append((threading.current_thread().name, event, frame.f_code.co_name))


threading.settrace(note)
thread = threading.Thread(target=check, args=(1,), name='traced')
thread.start()
thread.join()
threading.settrace(None)
print(names, sys.gettrace())
