# send() gives the value of the yield expression.
def echo():
    received = None
    while True:
        received = yield ("got", received)
        if received == "stop":
            return "finished"


g = echo()
try:
    g.send("too early")
except TypeError as error:
    print(error)
print(g.send(None))
print(g.send(1), g.send("x"), next(g))
try:
    g.send("stop")
except StopIteration as stop:
    print(stop.value)
try:
    g.send(1)
except StopIteration as stop:
    print("exhausted", stop.value)


def averager():
    total = count = 0
    average = None
    while True:
        total += yield average
        count += 1
        average = total / count


a = averager()
next(a)
print(a.send(10), a.send(20), a.send(0))


def expression():
    x = (yield 1) + (yield 2)
    print("sum", x)
    y = yield
    print("y", y)
    yield x


e = expression()
print(next(e), e.send(10), e.send(20), e.send("y value"))
