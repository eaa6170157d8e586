"""run_forever in a patched thread keeps every other greenlet from running a loop."""
from gevent import monkey
monkey.patch_all()
import asyncio, threading
loop = asyncio.new_event_loop()
t = threading.Thread(target=loop.run_forever, daemon=True)
t.start()


async def job(n):
    await asyncio.sleep(0.05)
    print('job', n, threading.current_thread() is t)
    return n


print(asyncio.run_coroutine_threadsafe(job(1), loop).result(1))
try:
    asyncio.run(job(2))
except RuntimeError as e:
    print(e)
loop.call_soon_threadsafe(loop.stop)
t.join(1)
print(t.is_alive(), loop.is_running())
print(asyncio.run(job(3)))

# prints:
# job 1 True
# 1
# asyncio.run() cannot be called from a running event loop
# False False
# job 3 False
# 3
