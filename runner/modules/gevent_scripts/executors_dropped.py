from gevent import monkey; monkey.patch_all()
from concurrent.futures import ThreadPoolExecutor, as_completed
import time
def fetch(n):
    time.sleep(0.01 * n)
    return n * 10
def main():
    ex = ThreadPoolExecutor(max_workers=2)
    futures = [ex.submit(fetch, n) for n in (2, 1)]
    print([f.result() for f in as_completed(futures)])
main()
print(sum(ThreadPoolExecutor(2).map(fetch, range(3))))
print("end")
# prints:
# [10, 20]
# 30
# end
