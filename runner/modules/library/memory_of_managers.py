# SharedMemoryManager: blocks and lists that a manager's server removes at its end.
from multiprocessing import get_context
from multiprocessing import shared_memory
from multiprocessing.managers import SharedMemoryManager


def double(numbers, places):
    for place in places:
        numbers[place] *= 2


if __name__ == '__main__':
    context = get_context('fork')
    with SharedMemoryManager() as manager:
        numbers = manager.ShareableList(range(8))
        processes = [context.Process(target=double, args=(numbers, places)) for places in (range(4), range(4, 8))]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        print(list(numbers), sum(numbers))
        block = manager.SharedMemory(size=5)
        block.buf[:] = b'hello'
        name = block.name
    print(bytes(block.buf))
    block.close()
    numbers.shm.close()
    try:
        shared_memory.SharedMemory(name)
    except FileNotFoundError as error:
        print(error.filename == '/' + name)
