# A bounded buffer whose producers and consumers are generators.
class Buffer:
    def __init__(self, size):
        self.items, self.size, self.waits = [], size, {"put": 0, "get": 0}

    def put(self, item):
        while len(self.items) >= self.size:
            self.waits["put"] += 1
            yield "full"
        self.items.append(item)

    def get(self):
        while not self.items:
            self.waits["get"] += 1
            yield "empty"
        return self.items.pop(0)


def producer(buffer, items):
    for item in items:
        yield from buffer.put(item)
        yield f"+{item}"


def consumer(buffer, count, into):
    while len(into) < count:
        item = yield from buffer.get()
        into.append(item)
        yield f"-{item}"


for size in (1, 3):
    buffer, got, events = Buffer(size), [], []
    tasks = [consumer(buffer, 5, got), producer(buffer, "abc"), producer(buffer, [1, 2])]
    while tasks:
        for t in list(tasks):
            try:
                events.append(next(t))
            except StopIteration:
                tasks.remove(t)
    print(size, got, buffer.waits)
    print(" ".join(events))
