# Increments that are lost when read and write are apart.
class Counter:
    def __init__(self):
        self.value = 0

    def unsafe(self, times):
        for _ in range(times):
            current = self.value
            yield
            self.value = current + 1

    def safe(self, times):
        for _ in range(times):
            self.value += 1
            yield


def interleave(*tasks):
    tasks = list(tasks)
    while tasks:
        tasks = [t for t in tasks if next(t, tasks) is not tasks]


for kind in ("unsafe", "safe"):
    for workers in (1, 2, 5):
        counter = Counter()
        interleave(*(getattr(counter, kind)(100) for _ in range(workers)))
        expected = workers * 100
        lost = expected - counter.value
        print(f"{kind:>6} {workers} workers: {counter.value:>4}/{expected} {'LOST %d' % lost if lost else 'ok'}")
