from gevent import monkey; monkey.patch_all()
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED

def fetch(name, delay):
    time.sleep(delay)
    if name == "bad":
        raise ValueError("bad url")
    return name

with ThreadPoolExecutor(max_workers=3) as ex:
    futs = {ex.submit(fetch, n, d): n for n, d in [("a", 0.3), ("bad", 0.1), ("c", 0.2)]}
    for f in as_completed(futs):
        try:
            print("ok", f.result())
        except ValueError as e:
            print("err", futs[f], e)
    fs = [ex.submit(fetch, "x", 0.1), ex.submit(fetch, "y", 0.3)]
    done, pending = wait(fs, return_when=FIRST_COMPLETED)
    print(len(done), len(pending))
    done, pending = wait(fs, timeout=0.05)
    print(len(done), len(pending))
print("closed")
# prints:
# err bad bad url
# ok c
# ok a
# 1 1
# 1 1
# closed
