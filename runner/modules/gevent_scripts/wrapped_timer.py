"""What is set on the patched Thread is found before what Timer inherits from threading.Timer."""
from gevent import monkey
monkey.patch_all()
import threading

ran = []


def run_timer():
    timer = threading.Timer(0.01, ran.append, ['ran'])
    timer.start()
    timer.join()
    print(ran, isinstance(timer, threading.Thread))


run_timer()
threading.Thread.run = threading.Thread.run
run_timer()
print([kind.__module__ for kind in threading.Timer.__mro__])

# prints:
# ['ran'] True
# ['ran'] True
# ['gevent.threading', 'gevent.threading', 'threading', 'threading', 'builtins']
