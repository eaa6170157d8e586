"""Shared memory under gevent: a child writes it while greenlets go on, whether it was spawned or forked."""
import gevent.monkey; gevent.monkey.patch_all()

import multiprocessing

import gevent
from multiprocessing import shared_memory


def fill(name, places):
    memory = shared_memory.SharedMemory(name)
    for place in places:
        memory.buf[place] = place * 2
        gevent.sleep(0.01)
    memory.buf[0] = 1
    memory.close()


def watch(memory):
    turns = 0
    while not memory.buf[0]:
        gevent.sleep(0.001)
        turns += 1
    return turns > 1


if __name__ == '__main__':
    for method in 'spawn', 'fork':
        memory = shared_memory.SharedMemory(create=True, size=8)
        watcher = gevent.spawn(watch, memory)
        process = multiprocessing.get_context(method).Process(target=fill, args=(memory.name, range(2, 6)))
        process.start()
        print(method, watcher.get(), list(memory.buf[:8]))
        process.join()
        print(process.exitcode)
        memory.close()
        memory.unlink()
# prints:
# spawn True [1, 0, 4, 6, 8, 10, 0, 0]
# 0
# fork True [1, 0, 4, 6, 8, 10, 0, 0]
# 0
