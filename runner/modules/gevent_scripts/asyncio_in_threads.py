"""Threads that the patch made greenlets share the running loop of their native thread."""
# pairs: py3.8-gevent21.12 py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent26.5
from gevent import monkey
monkey.patch_all()
import asyncio, threading, time


async def tick(n):
    await asyncio.sleep(0.05)
    return n


def run(n, out):
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        out.append(loop.run_until_complete(tick(n)))
    except RuntimeError as e:
        out.append(str(e))
    finally:
        loop.close()


out = []
ts = [threading.Thread(target=run, args=(i, out)) for i in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(*sorted(map(str, out)), sep='\n')


def get():
    try:
        print(type(asyncio.get_event_loop()).__name__)
    except RuntimeError as e:
        print(type(e).__name__, e)


t = threading.Thread(target=get, name='T')
t.start()
t.join()
get()

# prints:
# 0
# Cannot run the event loop while another loop is running
# Cannot run the event loop while another loop is running
# RuntimeError There is no current event loop in thread 'T'.
# _UnixSelectorEventLoop
