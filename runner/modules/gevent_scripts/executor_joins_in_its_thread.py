"""The native thread that manages an executor's processes joins them by a patched os.waitpid, in a hub of its own.  The
child watcher hangs on the default hub's loop; in the thread's there are at most descriptors that wait to be closed, in
the turn that the ended child's sentinel brings about, which epoll still names: LoopExit, and the thread is over.
"""
import concurrent.futures
import multiprocessing
from gevent import monkey
monkey.patch_all(thread=False)
import threading


def main():
    threading.excepthook = lambda args: print(args.exc_type.__name__)
    context = multiprocessing.get_context('fork')
    with concurrent.futures.ProcessPoolExecutor(1, mp_context=context) as executor:
        print(executor.submit(pow, 2, 3).result(2))
    print('shut down')


if __name__ == '__main__':
    main()
# prints:
# 8
# LoopExit
# shut down
