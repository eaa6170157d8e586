# iter(callable, sentinel) calls until the sentinel comes.
numbers = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(numbers), 0)), next(numbers))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __call__(self):
        self.n -= 1
        return self.n


countdown = Countdown(4)
for n in iter(countdown, 0):
    print(n, end=" ")
print(countdown.n)
it = iter(Countdown(2), 1)
print(list(it), next(it, "exhausted"), type(it).__name__, iter(it) is it)
queue = ["job1", "job2", None, "never"]
for job in iter(lambda: queue.pop(0), None):
    print("work on", job)
print(queue)
stops = iter(lambda: next(iter([])), "x")
print(list(stops))


def fails():
    raise ValueError("in callable")


try:
    list(iter(fails, 0))
except ValueError as error:
    print(error)
try:
    iter(5, 0)
except TypeError:
    print("needs something callable")
print([chunk for chunk in iter(lambda it=iter("abcdef"): "".join(c for _, c in zip(range(2), it)),
    "")])
