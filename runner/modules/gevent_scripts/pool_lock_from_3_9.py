"""3.8's thread pools have no lock that is held while work is submitted."""
# pairs: py3.8-gevent21.12
import concurrent.futures.thread as pools

print(hasattr(pools, "_global_shutdown_lock"), sorted(name for name in vars(pools) if "shutdown" in name))
with pools.ThreadPoolExecutor(1) as pool:
    print(pool.submit(pow, 2, 3).result())

# prints:
# False ['_shutdown']
# 8
