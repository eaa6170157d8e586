# /// case
# title = "An exception in an executor's job under the patch"
# topic = "pools"
# shows = "the job is over when submit returns, so its callback runs in main; result() raises"
# ///
"""Starting the worker runs it until it blocks.  The error is kept in the future, and the
worker lives on."""
from gevent import monkey

monkey.patch_all()
import threading
from concurrent.futures import ThreadPoolExecutor

log = []


def fail():
    raise ValueError("no")


with ThreadPoolExecutor(max_workers=1, thread_name_prefix="job") as executor:
    bad = executor.submit(fail)
    bad.add_done_callback(lambda f: log.append(threading.current_thread().name))
    good = executor.submit(lambda: threading.current_thread().name)
    try:
        bad.result(timeout=1)
    except ValueError as e:
        log.append("raised " + str(e))
    log.append(good.result())
print(log, type(bad.exception()).__name__, good.exception())
