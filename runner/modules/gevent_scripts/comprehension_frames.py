"""A comprehension's code stands in its caller's frame from 3.12 on."""
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import gevent
import sys
import traceback


def named():
    return sys._getframe(1).f_code.co_name, sys._getframe(1).f_lineno


def spawned():
    pass


made = [
    (named(),
     [entry.name for entry in traceback.extract_stack()],
     gevent.spawn(spawned))
    for _ in range(1)]
print(made[0][:2])
frame, names = made[0][2].spawning_stack, []
while frame:
    names.append((frame.f_code.co_name, frame.f_lineno))
    frame = frame.f_back
print(names)

# prints:
# (('<module>', 17), ['<module>'])
# [('<module>', 19)]
