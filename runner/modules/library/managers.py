# Objects in a process of their own.
import multiprocessing
import os
import queue
from multiprocessing.managers import BaseManager


class Counter:
    def __init__(self, start=0):
        self.count = start

    def up(self):
        self.count += 1
        return self.count

    def fail(self):
        raise KeyError("asked")

    def where(self):
        return os.getpid()

    def _hidden(self):
        pass


class Counters(BaseManager):
    pass


Counters.register("Counter", Counter)


def fill(mapping, items, space, tasks, number):
    mapping["key"] = {"a": 1}
    items.append(3)
    space.x = 5
    tasks.put("item")
    number.value += 2


def use(method):
    context = multiprocessing.get_context(method)
    with context.Manager() as manager:
        mapping, items, space = manager.dict(), manager.list([1, 2]), manager.Namespace(y=1)
        tasks, number = manager.Queue(1), manager.Value("i", 40)
        process = context.Process(target=fill, args=(mapping, items, space, tasks, number))
        process.start()
        process.join()
        print(method, mapping, items, space, number, process.exitcode)
        print(space.x, number.value, tasks.get(), tasks.empty(), dict(mapping), list(items), len(items), items[-1])
        try:
            tasks.get(timeout=0.01)
        except queue.Empty as error:
            print(type(error).__name__)
        mapping.update(b=2)
        print(sorted(mapping.items(), key=str), "b" in mapping, mapping.get("c", 7), mapping.pop("b"), list(mapping))
        try:
            mapping["none"]
        except KeyError as error:
            print(repr(error))
        lock, event, condition = manager.Lock(), manager.Event(), manager.Condition()
        with lock:
            print(lock.acquire(False), event.is_set(), event.set(), event.wait(), event.wait(0.01))
        with condition:
            print(condition.wait(0.01))
        inner = manager.list()
        items.append(inner)
        inner.append("inner")
        print(items[-1][0], type(items[-1]).__name__, [str(item) for item in items])
        print(type(mapping), type(tasks).__name__)
    try:
        manager.dict()
    except AssertionError as error:
        print(error)


if __name__ == "__main__":
    for method in ("fork", "spawn", "forkserver"):
        use(method)
    manager = Counters()
    manager.start()
    counter = manager.Counter(10)
    print(counter.up(), counter.up(), counter.where() != os.getpid(), type(counter).__name__)
    for call in (counter.fail, lambda: counter._hidden()):
        try:
            call()
        except (KeyError, AttributeError) as error:
            print(repr(error))
    other = Counters(address=manager.address, authkey=multiprocessing.current_process().authkey)
    other.connect()
    print(other.Counter().up())
    stranger = Counters(address=manager.address, authkey=b"wrong")
    try:
        stranger.connect()
    except multiprocessing.AuthenticationError as error:
        print(error)
    manager.shutdown()
    try:
        Counters(address=manager.address).connect()
    except OSError as error:
        print(type(error).__name__)
