# Exceptions in __iter__, __next__ and __getitem__ pass through; StopIteration ends.
class Fails:
    def __init__(self, at):
        self.at, self.n = at, 0

    def __iter__(self):
        if self.at == "iter":
            raise ValueError("in iter")
        return self

    def __next__(self):
        self.n += 1
        if self.n == self.at:
            raise ValueError("in next %d" % self.n)
        if self.n > 5:
            raise StopIteration("the end")
        return self.n


for at in ("iter", 3, 100):
    collected = []
    try:
        for item in Fails(at):
            collected.append(item)
        else:
            print("complete", end=" ")
    except ValueError as error:
        print(error, end=" ")
    print(collected)


class KeyFails:
    def __getitem__(self, index):
        if index == 2:
            raise KeyError(index)
        return index


try:
    list(KeyFails())
except KeyError as error:
    print(repr(error))
try:
    print(max(Fails(2)))
except ValueError as error:
    print(error)
try:
    a, b = Fails(2)
except ValueError as error:
    print(error)


def stop_in_loop_body():
    for n in range(3):
        try:
            next(iter(()))
        except StopIteration:
            print("inner stop", n)


stop_in_loop_body()
try:
    for n in [1]:
        raise StopIteration("in body")
except StopIteration as stop:
    print("not swallowed by for:", stop)
