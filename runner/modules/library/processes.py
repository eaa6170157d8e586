# Processes by fork: what the parent sees of its children, and what they send it.
import multiprocessing
import os
import sys
import time

context = multiprocessing.get_context("fork")


class Sender(context.Process):
    def __init__(self, pipe):
        super().__init__(name="sender")
        self.pipe = pipe

    def run(self):
        self.pipe.send((multiprocessing.current_process().name, {"list": [None, 1.5]}))
        self.pipe.send(KeyError("sent"))
        self.pipe.close()


def put(queue):
    for number in range(2):
        queue.put(number)


def leave(code):
    sys.exit(code)


ours, theirs = context.Pipe()
sender = Sender(theirs)
print(sender.is_alive(), sender.exitcode, sender.pid, sender.daemon)
sender.start()
theirs.close()
print(ours.poll(5), ours.recv(), repr(ours.recv()))
try:
    ours.recv()
except EOFError as error:
    print(type(error).__name__)
sender.join()
print(sender.is_alive(), sender.exitcode, multiprocessing.active_children())
queue = context.Queue()
filler = context.Process(target=put, args=(queue,))
filler.start()
print(queue.get(), queue.get(timeout=5))
filler.join()
for code in (3, 0, "said"):
    leaver = context.Process(target=leave, args=(code,))
    leaver.start()
    leaver.join()
    print(code, leaver.exitcode)
sleeper = context.Process(target=time.sleep, args=(5,), daemon=True)
sleeper.start()
sleeper.join(0.05)
print(sleeper.exitcode, sleeper.is_alive())
sleeper.terminate()
sleeper.join()
print(sleeper.exitcode)
try:
    sleeper.start()
except AssertionError as error:
    print(error)

# Its locks are the system's.
lock, again, two = context.Lock(), context.RLock(), context.BoundedSemaphore(2)
print(lock.acquire(), lock.acquire(timeout=0.02), lock.acquire(False), lock.release())
print(again.acquire(), again.acquire(), again.release(), again.release())
for locks in (lock, again, two):
    try:
        locks.release()
    except (AssertionError, ValueError) as error:
        print(type(error).__name__, error)
event = context.Event()
print(event.wait(0.02), event.set(), event.wait(), event.is_set(), event.clear(), event.is_set())
print(os.system("exit 3") >> 8, os.popen("echo read").read(), os.popen("exit 2").close())
