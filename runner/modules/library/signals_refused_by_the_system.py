# Numbers that are no signals, and where the functions of signal say they are from.
import os
import signal
import sys
import threading

for function, where in ((os.kill, os.getpid()), (signal.pthread_kill, threading.get_ident())):
    for number in (999, 65, -1, 0):
        try:
            print(function(where, number))
        except OSError as error:
            print(function.__name__, type(error).__name__, error)
for number in (999, 0):
    try:
        print(signal.raise_signal(number))
    except OSError as error:
        print(type(error).__name__, error)
print([getattr(signal, name).__module__ for name in ("signal", "getsignal", "alarm", "default_int_handler", "setitimer",
                                                     "set_wakeup_fd", "sigwait", "sigtimedwait", "valid_signals")])
print(sys.thread_info.name, sys.thread_info.lock, len(sys.thread_info), type(sys.thread_info).__name__)
print([hasattr(sys.flags, name) for name in ("safe_path", "gil", "thread_inherit_context", "context_aware_warnings")])
