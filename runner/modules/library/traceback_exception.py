import sys
import traceback


def fail():
    try:
        {}['missing']
    except KeyError as error:
        raise ValueError('bad\nvalue') from error


try:
    fail()
except ValueError as caught:
    shown = traceback.TracebackException.from_exception(caught)
    print(shown.exc_type, str(shown), [frame.name for frame in shown.stack], list(shown.format_exception_only()))
    print(shown.__cause__.exc_type, shown.__context__ is not None, shown.__suppress_context__)
    print([line for line in ''.join(shown.format()).splitlines() if '^' not in line and '~' not in line])
    print(len(''.join(shown.format(chain=False)).splitlines()) < len(''.join(shown.format()).splitlines()))
    print(traceback.StackSummary.from_list([('a.py', 3, 'f', 'x = 1')]).format())
    twin = traceback.TracebackException(*sys.exc_info())
    print(twin == shown)
frames = sys._current_frames()
print(len(frames), [type(frame).__name__ for frame in frames.values()])
print([frame.name for frame in traceback.extract_stack(list(frames.values())[0])])
