# multiprocessing.shared_memory: blocks, lists in them, other processes, and errors.
import multiprocessing
import os
import struct
import subprocess
import sys

from multiprocessing import shared_memory


def tried(function, *args, **options):
    try:
        print('done', function(*args, **options))
    except (OSError, ValueError, TypeError, IndexError, BufferError) as error:
        print(type(error).__name__, error)


def attach(name):
    memory = shared_memory.SharedMemory(name)
    memory.buf[5] = memory.buf[4] + 1
    struct.pack_into('i', memory.buf, 8, -7)
    memory.close()


def write_inherited():
    view[6] = 9


def add_to(numbers):
    numbers[3] += 1


if __name__ == '__main__':
    context = multiprocessing.get_context('fork')
    memory = shared_memory.SharedMemory(create=True, size=16)
    view = memory.buf
    print(len(view), type(view), view.readonly, memory.name.startswith('psm_'), memory.size)
    view[:4] = b'abcd'
    view[4] = 100
    other = shared_memory.SharedMemory(memory.name)
    print(bytes(other.buf[:6]), other.buf[4])
    other.buf[0] = ord('A')
    part = view[:5]
    other.buf[1] = ord('B')
    print(bytes(part), part.tobytes(), view[1:3] == b'Bc', b''.join([view[:2], part]))
    process = context.Process(target=attach, args=(memory.name,))
    process.start()
    process.join()
    print(view[5], struct.unpack_from('i', view, 8), process.exitcode)
    process = context.Process(target=write_inherited)
    process.start()
    process.join()
    print(view[6], os.path.exists('/dev/shm/' + memory.name))
    other.close()
    tried(lambda: other.buf[0])
    view.release()
    tried(memory.close)     # one of its views is still there
    part.release()
    memory.close()
    memory.unlink()
    tried(shared_memory.SharedMemory, 'no-such-block')
    for options in ({'size': 5}, {'create': True}, {'create': True, 'size': -1}):
        tried(shared_memory.SharedMemory, **options)

    memory = shared_memory.SharedMemory(create=True, size=4)
    try:
        shared_memory.SharedMemory(memory.name, create=True, size=10)
    except FileExistsError as error:
        print(error.errno, error.filename == '/' + memory.name)
    code = ('from multiprocessing import shared_memory; import sys; '
            'memory = shared_memory.SharedMemory(sys.argv[1]); print(memory.buf[0]); memory.close()')
    memory.buf[0] = 5
    ended = subprocess.run([sys.executable, '-c', code, memory.name], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    print(ended.stdout, ended.returncode)
    memory.close()
    memory.close()

    numbers = shared_memory.ShareableList(['howdy', b'HoWdY', -273.154, 100, None, True, 42])
    print(list(numbers), len(numbers))
    numbers[0] = 'a'
    numbers[2] = 7
    print(list(numbers), numbers.format, numbers.count(42), numbers.index(42))
    tried(numbers.__setitem__, 0, 'x' * 100)
    tried(numbers.__getitem__, 10)
    tried(numbers.__setitem__, 10, 1)
    tried(numbers.index, 'missing')
    again = shared_memory.ShareableList(name=numbers.shm.name)
    again[1] = b'zz'
    print(numbers[1], again[-1])
    process = context.Process(target=add_to, args=(numbers,))
    process.start()
    process.join()
    print(numbers[3])
    again.shm.close()
    numbers.shm.close()
    numbers.shm.unlink()
