# /// case
# title = "Remedy: make the executor after the patch"
# topic = "remedies"
# origin = "eventlet/eventlet#508"
# shows = "the hang of the executor made before is gone when it is made on first use"
# ///
"""A function that makes and keeps the executor takes the place of a module-level one."""
import time
from concurrent.futures import ThreadPoolExecutor
from gevent import monkey

pools = []


def executor():
    if not pools:
        pools.append(ThreadPoolExecutor(max_workers=2))
    return pools[0]


monkey.patch_all()


def work(n):
    time.sleep(0.05)
    return n + 1


print(executor().submit(work, 1).result(timeout=1))
print(list(executor().map(work, [2, 3])), len(pools))
executor().shutdown()
