"""asyncio.run in greenlets of one thread: while one runs, the others see its loop."""
from gevent import monkey
monkey.patch_all()
import asyncio, gevent


async def main(n):
    for i in range(3):
        print('main', n, i)
        await asyncio.sleep(0.01)
    return n


def background():
    for i in range(3):
        print('bg', i)
        gevent.sleep(0.01)


g = gevent.spawn(background)
print(asyncio.run(main(1)))
g.join()


def in_greenlet(n):
    try:
        return asyncio.run(main(n))
    except RuntimeError as e:
        return repr(e)


gs = [gevent.spawn(in_greenlet, i) for i in range(2)]
gevent.joinall(gs)
print([x.value for x in gs])

# prints:
# bg 0
# main 1 0
# bg 1
# main 1 1
# bg 2
# main 1 2
# 1
# main 0 0
# main 0 1
# main 0 2
# [0, "RuntimeError('asyncio.run() cannot be called from a running event loop')"]
