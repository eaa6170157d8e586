# An event with waiters as callbacks.
class Event:
    def __init__(self):
        self._flag = False
        self._waiters = []

    def is_set(self):
        return self._flag

    isSet = is_set

    def wait(self, timeout=None, callback=None):
        if not self._flag and callback is not None:
            self._waiters.append(callback)
        return self._flag

    def set(self):
        self._flag = True
        while self._waiters:
            self._waiters.pop(0)(self)

    def clear(self):
        self._flag = False

    def __repr__(self):
        return f"<{self.__class__.__name__}: {'set' if self._flag else 'unset'}, {len(self._waiters)} waiting>"


class Latch(Event):
    def __init__(self, count):
        super().__init__()
        self.count = count

    def set(self):
        self.count -= 1
        print("count", self.count)
        if not self.count:
            super().set()


event = Event()
print(event, event.wait(0.1), event.isSet())
for name in "ab":
    event.wait(callback=lambda e, name=name: print("woken", name, e.is_set()))
print(event)
event.set()
print(event, event.wait(), bool(event))
event.clear()
print(event.is_set())
latch = Latch(2)
latch.wait(callback=lambda l: print("open", l))
latch.set()
latch.set()
print(latch)
