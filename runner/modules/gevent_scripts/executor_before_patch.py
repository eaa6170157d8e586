# executor created before the patch, first used after
# ends with a hang
from concurrent.futures import ThreadPoolExecutor
import time
pool = ThreadPoolExecutor(max_workers=2)

from gevent import monkey
monkey.patch_all()

def work(n):
    time.sleep(0.1)
    return n * 2

futures = [pool.submit(work, i) for i in range(4)]
for f in futures:
    try:
        print(f.result(timeout=2))
    except Exception as e:
        print(type(e).__name__, e)
pool.shutdown(wait=True)
print("done")
# prints:
# 0
# 2
