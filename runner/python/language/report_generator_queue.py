# Generators that feed a queue, and workers that take from it until a sentinel.
STOP = object()
queue = []


def producer(n):
    for i in range(n):
        item = {"id": i, "payload": "x" * i}
        queue.append(item)
        yield f"put {i}"
    queue.append(STOP)
    yield "put STOP"


def consumer(name):
    handled = 0
    while True:
        if not queue:
            yield f"{name} waits"
            continue
        item = queue.pop(0)
        if item is STOP:
            return handled
        handled += 1
        yield f"{name} got {item['id']} {item['payload']!r}"


def run(*tasks):
    active = list(tasks)
    while active:
        for task in active[:]:
            try:
                print(next(task))
            except StopIteration as stop:
                print("finished with", stop.value)
                active.remove(task)


run(consumer("c1"), producer(3))
print(queue)
