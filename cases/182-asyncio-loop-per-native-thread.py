# /// case
# title = "Event loops in patched threads: the second one cannot run"
# topic = "early-patch"
# origin = "gevent/gevent#2026"
# shows = "greenlets of one native thread share its running loop, so one thread's loop keeps the others from running"
# ///
"""asyncio keeps the running loop for each native thread, in C, where no patch reaches.  Patched threads
are greenlets of one native thread: while the first one's loop runs, the others find it running."""
from gevent import monkey

monkey.patch_all()
import asyncio
import threading

ended = []


async def job(n):
    await asyncio.sleep(0.1)
    return n


def run(n):
    loop = asyncio.new_event_loop()
    awaited = job(n)
    try:
        ended.append("%s returned" % loop.run_until_complete(awaited))
    except RuntimeError as error:
        ended.append("%s %s" % (n, error))
    finally:
        awaited.close()
        loop.close()


threads = [threading.Thread(target=run, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*sorted(ended), sep="\n")
t = threads[-1]
print(t.is_alive())
