"""A native thread that runs over a late patch makes its hub, which imports nothing that is there already.

The lock of an import is gevent's by then, and would ask for the hub that is being made.
"""
import threading
import time

condition = threading.Condition(threading.Lock())
seen = []


def work():
    for _ in range(3):
        with condition:
            condition.wait(0.1)
    seen.append('worked')


thread = threading.Thread(target=work, daemon=True)
thread.start()
time.sleep(0.05)
from gevent import monkey
monkey.patch_all()
time.sleep(0.6)
print(seen)

# prints:
# ['worked']
