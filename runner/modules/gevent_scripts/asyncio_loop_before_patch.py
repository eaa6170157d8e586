"""A loop in a native thread, and the patch while it waits in epoll."""
import asyncio, threading
loop = asyncio.new_event_loop()


def serve():
    asyncio.set_event_loop(loop)
    loop.run_forever()
    print('stopped')


t = threading.Thread(target=serve, daemon=True)
t.start()
from gevent import monkey
monkey.patch_all()


async def job():
    await asyncio.sleep(0.05)
    return 'job'


f = asyncio.run_coroutine_threadsafe(job(), loop)
try:
    print(f.result(timeout=2))
except BaseException as e:
    print(type(e).__name__, e)
loop.call_soon_threadsafe(loop.stop)
t.join(1)
print(t.is_alive())

# prints:
# job
# stopped
# False
