# Workers with run methods, started and joined by a small scheduler.
class Worker:
    count = 0

    def __init__(self, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        Worker.count += 1
        self._target, self._args, self._kwargs = target, args, kwargs or {}
        self.name = name or "Worker-%d" % Worker.count
        self.daemon = bool(daemon)
        self._started = self._finished = False

    def start(self):
        if self._started:
            raise RuntimeError("workers can only be started once")
        self._started = True
        try:
            self.run()
        finally:
            self._finished = True

    def run(self):
        try:
            if self._target:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def is_alive(self):
        return self._started and not self._finished

    def __repr__(self):
        status = "initial" if not self._started else "stopped" if self._finished else "started"
        return "<%s(%s, %s%s)>" % (type(self).__name__, self.name, status,
            " daemon" if self.daemon else "")


class MyWorker(Worker):
    def run(self):
        print("alive inside run:", self.is_alive(), self)


results = []
workers = [Worker(target=results.append, args=(i,), name=f"w{i}", daemon=i == 1) for i in range(3)]
workers.append(MyWorker())
print(workers)
for w in workers:
    w.start()
print(results, [w.is_alive() for w in workers])
print(workers[1], workers[-1])
try:
    workers[0].start()
except RuntimeError as e:
    print("start again:", e)
