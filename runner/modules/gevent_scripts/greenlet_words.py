"""What greenlet says of a body it does not have, and of threads that are over."""
import threading

import greenlet

try:
    greenlet.greenlet().switch()
except AttributeError as error:
    print(error)
print(hasattr(greenlet.greenlet(), 'run'), greenlet.greenlet(len).run is len)
made = []
thread = threading.Thread(target=lambda: made.append(greenlet.greenlet(len)))
thread.start()
thread.join()
try:
    made[0].switch('')
except greenlet.error as error:
    print(error)

# pairs: py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
# prints:
# run
# False True
# cannot switch to a different thread (which happens to have exited)
