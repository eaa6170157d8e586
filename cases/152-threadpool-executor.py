# /// case
# title = "gevent.threadpool.ThreadPoolExecutor"
# topic = "pools"
# shows = "futures like the standard ones, over native workers, with a result() that lets others run"
# ///
"""Even under the patch the work is native; greenlets tick while main waits."""
from gevent import monkey

monkey.patch_all()
import gevent
from gevent.threadpool import ThreadPoolExecutor

native_sleep = monkey.get_original("time", "sleep")
log = []


def job(n):
    native_sleep(0.1)
    return n * n


with ThreadPoolExecutor(max_workers=2) as executor:
    gevent.spawn_later(0.02, log.append, "tick")
    future = executor.submit(job, 3)
    log.append(future.result())
    log.append(list(executor.map(job, [1, 2])))
print(log, future.done())
