# A semaphore with bounds, used by with, by hand and by several owners.
class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self.value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self.value:
            self.value -= 1
            return True
        return False

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        self.value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()


class Bounded(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial = value

    def release(self, n=1):
        if self.value + n > self._initial:
            raise ValueError("Semaphore released too many times")
        super().release(n)


s = Semaphore(2)
print([s.acquire(False) for _ in range(3)], s.value)
s.release(2)
with s as first, s as second, s as third:
    print(first, second, third, s.value)
print(s.value)
b = Bounded()
for call in (b.release, lambda: Semaphore(-1), lambda: s.acquire(False, 1), lambda: s.release(0),
        lambda: b.release("x")):
    try:
        print(call())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
with b:
    print(b.value, b.acquire(blocking=False))
print(b.value)
