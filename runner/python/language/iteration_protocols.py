# __iter__/__next__, and the old protocol of __getitem__ until IndexError.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


c = Countdown(3)
print(list(c), list(c), 1 in Countdown(3), sum(Countdown(4)), [*Countdown(2)])


class Old:
    def __getitem__(self, index):
        print("get", index, end="; ")
        if index >= 3:
            raise IndexError
        return index * 10


print(list(Old()), 20 in Old(), [x for x in Old()])
a, b, c = Old()
print(a, b, c)


class Stops:
    def __getitem__(self, index):
        if index == 2:
            raise StopIteration
        return index


print(list(Stops()))


class NotIterator:
    def __iter__(self):
        return 5


class NoneIter:
    __iter__ = None

    def __getitem__(self, index):
        return index


for bad in (NotIterator(), NoneIter(), object(), 5, None, print):
    try:
        for item in bad:
            print("never")
    except TypeError as error:
        print(error)
try:
    next(Old())
except TypeError as error:
    print(error)
