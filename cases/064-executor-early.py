# /// case
# title = "concurrent.futures under an early patch"
# topic = "pools"
# shows = "the executor's workers are greenlets; results and order are right"
# ///
"""ThreadPoolExecutor makes threading.Thread workers: under the patch they share the main
native thread and sleep cooperatively."""
from gevent import monkey

monkey.patch_all()
import time
from concurrent.futures import ThreadPoolExecutor

native_ident = monkey.get_original("threading", "get_ident")


def work(pause):
    time.sleep(pause)
    return pause, native_ident()


with ThreadPoolExecutor(max_workers=2) as executor:
    results = list(executor.map(work, [0.2, 0.1]))
print([pause for pause, _ in results])
print("one native thread", {ident for _, ident in results} == {native_ident()})
