# nonlocal rebinds a variable of the enclosing function; each call has its own cell.
def counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = start

    return step, reset


step, reset = counter()
other, _ = counter(100)
print(step(), step(), step(5))
print(other(), other())
reset()
print(step(), other())


def shared():
    items = []

    def add(item):
        items.append(item)
        return len(items)

    def show():
        return list(items)

    return add, show


add, show = shared()
print(add("a"), add("b"), show())
