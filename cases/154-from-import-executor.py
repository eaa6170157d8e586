# /// case
# title = "ThreadPoolExecutor imported before, made after the patch"
# topic = "pools"
# shows = "the class may be captured: it looks up threads, queues and locks when it is made"
# ///
"""Only objects of before are in danger, not this import."""
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from gevent import monkey

monkey.patch_all()
import threading

main_native = threading.main_thread().native_id


def job(pause):
    time.sleep(pause)
    return pause, threading.get_native_id() == main_native


with ThreadPoolExecutor(max_workers=3) as executor:
    futures = [executor.submit(job, p) for p in (0.15, 0.05, 0.1)]
    print([f.result()[0] for f in as_completed(futures)])
    print("greenlets", all(f.result()[1] for f in futures))
