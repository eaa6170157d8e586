# What functions in C refuse, in the words of each version.
import sys
import threading
import time

OLD_WORDS = ('an integer is required (got type str)' if sys.version_info < (3, 10) else
             "'str' object cannot be interpreted as an integer")
WORDS = OLD_WORDS if sys.version_info < (3, 14) else OLD_WORDS + ' or float'
LOCKS = ('_thread.allocate_lock() takes no arguments (1 given)' if sys.version_info < (3, 13) else
         'lock expected 0 arguments, got 1')


def refused(call, *args, **kwargs):
    try:
        return call(*args, **kwargs)
    except Exception as error:
        return '%s: %s' % (type(error).__name__, error)


print(refused(time.sleep, 'x') == 'TypeError: ' + WORDS)
print(refused(threading.Lock().acquire, timeout='x') == 'TypeError: ' + WORDS)
print(refused(time.sleep, float('nan')))
print(refused(time.sleep, 1e20).startswith('OverflowError: timestamp '))
print(refused(threading.Lock().acquire, 'x') == (
    True if sys.version_info >= (3, 12) else 'TypeError: ' + OLD_WORDS))
print(refused(threading.Lock, 1).replace('allocate_lock', '_thread.allocate_lock', sys.version_info < (3, 9))
      == 'TypeError: ' + LOCKS)
print(hasattr(threading.RLock(), 'locked') == (sys.version_info >= (3, 14)))
print(refused(threading.excepthook, 5))

args = threading.ExceptHookArgs((ValueError, ValueError('v'), None, None))
print(isinstance(args, threading.ExceptHookArgs), args.exc_type, args[1], len(args))
print(repr(args).replace('._', '.'))
print(refused(threading.ExceptHookArgs, (1, 2)).replace('._', '.'))

# prints:
# True
# True
# ValueError: Invalid value NaN (not a number)
# True
# True
# True
# True
# TypeError: _thread.excepthook argument type must be ExceptHookArgs
# True <class 'ValueError'> v 4
# _thread.ExceptHookArgs(exc_type=<class 'ValueError'>, exc_value=ValueError('v'), exc_traceback=None, thread=None)
# TypeError: _thread.ExceptHookArgs() takes a 4-sequence (2-sequence given)
