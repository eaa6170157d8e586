# A queue of multiprocessing that was made before the patch: its condition is native, and a forked child resets it in
# place (3.9). The child's feeder, a greenlet, then waits natively for the condition that put() still holds.
# pairs: py3.10-gevent22.10 py3.11-gevent22.10 py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import multiprocessing
import queue

from gevent import monkey

context = multiprocessing.get_context('fork')
made_before = context.Queue()
monkey.patch_all()


def child(into):
    into.put('from the child')


for into in (made_before, context.Queue()):
    process = context.Process(target=child, args=(into,))
    process.start()
    try:
        print(into.get(timeout=1))
    except queue.Empty:
        print('nothing')
    process.join(0.5)
    print(process.is_alive())
    process.kill()
    process.join()
# prints:
# nothing
# True
# from the child
# False
