# A socket, a file object on one, a pipe's end, a temporary file: closed when the last reference goes.
import os
import socket
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from gevent import monkey
def serve(sock):
    print('got', sock.recv(10))
def connected(spawn):
    one, other = socket.socketpair()
    spawn(other)
    return one
def spawn_thread(sock):
    threading.Thread(target=serve, args=(sock,)).start()
def pause():
    threading.Event().wait(0.01)
def sockets():
    sock = connected(spawn_thread)
    del sock
    pause()
    sock = connected(spawn_thread)
    sock = None
    pause()
    def in_function():
        kept = connected(spawn_thread)
    in_function()
    pause()
    kept = [connected(spawn_thread)]
    print('in a list')
    kept.clear()
    pause()
def files():
    read, write = os.pipe()
    file = os.fdopen(write, 'w')
    file.write('abc')
    file = None
    print(os.read(read, 10), os.read(read, 10))
    a, b = socket.socketpair()
    file = b.makefile('w')
    file.write('q')
    del file
    print(a.recv(4))
    file = b.makefile('w')
    file.write('end')
    b.close()
    print('closed')
    del b, file
    print(a.recv(4), a.recv(4))
def temporary():
    folder = tempfile.TemporaryDirectory()
    name = folder.name
    folder = None
    print(os.path.isdir(name), end=' ')
    file = tempfile.NamedTemporaryFile()
    name = file.name
    del file
    print(os.path.exists(name), end=' ')
    def named():
        file = tempfile.NamedTemporaryFile('w')
        file.write('x')
        return file.name
    print(os.path.exists(named()))
def executors():
    executor = ThreadPoolExecutor(1)
    executor.submit(int).result()
    worker, = executor._threads
    del executor
    worker.join(1)
    print(worker.is_alive())
    def in_function():
        executor = ThreadPoolExecutor(1)
        return executor.submit(int), *executor._threads
    future, worker = in_function()
    worker.join(1)
    print(worker.is_alive(), future.result())
for each in (sockets, files, temporary, executors):
    each()
monkey.patch_all()
for each in (sockets, files, temporary, executors):
    each()
# prints:
# got b''
# got b''
# got b''
# in a list
# got b''
# b'abc' b''
# b'q'
# closed
# b'end' b''
# False False False
# False
# False 0
# got b''
# got b''
# got b''
# in a list
# got b''
# b'abc' b''
# b'q'
# closed
# b'end' b''
# False False False
# False
# False 0
