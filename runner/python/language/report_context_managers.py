# Locks and timers as context managers.
class Lock:
    def __init__(self, name):
        self.name, self.owner, self.log = name, None, []

    def acquire(self, who="main", blocking=True):
        if self.owner is not None:
            if blocking:
                raise RuntimeError(f"{who} would wait for {self.owner} on {self.name}")
            return False
        self.owner = who
        self.log.append("+" + who)
        return True

    def release(self):
        if self.owner is None:
            raise RuntimeError("release unlocked lock")
        self.log.append("-" + self.owner)
        self.owner = None

    __enter__ = acquire

    def __exit__(self, *exc_info):
        self.release()

    def locked(self):
        return self.owner is not None

    def __repr__(self):
        return "<%s %s %s>" % ("locked" if self.locked() else "unlocked", type(self).__name__,
            self.name)


lock = Lock("L")
with lock as got:
    print(got, lock, lock.acquire("other", False), lock.acquire("third", blocking=False))
    try:
        with lock:
            print("never")
    except RuntimeError as e:
        print(e)
print(lock)
try:
    with lock:
        raise ValueError("inside")
except ValueError as e:
    print(e, lock.locked(), lock.log)
try:
    lock.release()
except RuntimeError as e:
    print(e)
