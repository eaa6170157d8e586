"""f_locals of a function's frame writes its variables from 3.13 on; before that it is a dictionary beside them."""
import sys


def outer(number):
    other = [number]
    look()
    print(number, other)


def look():
    frame = sys._getframe(1)
    names = frame.f_locals
    print(type(names).__name__, names.keys(), isinstance(names, dict), eval('number + len(other)', {}, names))
    names['number'] = 10
    exec('other = number', {}, names)
    names['more'] = 1
    print({**frame.f_locals}, frame.f_locals == names, len(names))
    for wrong in (lambda: names['none'], lambda: names.__delitem__('number')):
        try:
            wrong()
        except (KeyError, TypeError, ValueError) as error:
            print(type(error).__name__, error)


def counting():
    number = 1
    yield
    print(number)


outer(1)
waiting = counting()
next(waiting)
waiting.gi_frame.f_locals['number'] = 7
print(waiting.gi_frame.f_locals)
next(waiting, None)
print(sys._getframe().f_locals is globals())
# prints:
# dict dict_keys(['number', 'other']) True 2
# {'number': 1, 'other': [1], 'more': 1} True 3
# KeyError 'none'
# 1 [1]
# {'number': 1}
# 1
# True
# prints on py3.13-gevent24.11 py3.13-gevent26.5
# FrameLocalsProxy ['number', 'other'] False 2
# {'number': 10, 'other': 10, 'more': 1} True 3
# KeyError "local variable ''none'' is not defined"
# TypeError cannot remove variables from FrameLocalsProxy
# 10 10
# {'number': 7}
# 7
# True
# prints on py3.14-gevent25.9
# FrameLocalsProxy ['number', 'other'] False 2
# {'number': 10, 'other': 10, 'more': 1} True 3
# KeyError "local variable ''none'' is not defined"
# ValueError cannot remove local variables from FrameLocalsProxy
# 10 10
# {'number': 7}
# 7
# True
