"""Until 3.8 wait() counts a future twice that is given twice, and so waits for ever."""
# pairs: py3.8-gevent21.12
from gevent import monkey
monkey.patch_all()
from concurrent.futures import Future, as_completed, wait

f = Future()
f.set_result(1)
print(len(list(as_completed([f, f]))))
try:
    print(len(wait([f, f]).done))
except BaseException as e:
    print(type(e).__name__)
# prints:
# 1
# LoopExit
