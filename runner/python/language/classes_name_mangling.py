# Names with two leading underscores in a class are mangled with its name.
class Account:
    __rate = 3

    def __init__(self, amount):
        self.__amount = amount

    def __hidden(self):
        return self.__amount * self.__rate

    def total(self):
        return self.__hidden()

    def other(self, account):
        return account.__amount

    __dunder__ = "not mangled"


class Derived(Account):
    def __hidden(self):
        return "derived"

    def __init__(self):
        super().__init__(7)
        self.__amount = "own"


a, d = Account(5), Derived()
print(a.total(), d.total(), a.other(d))
print(sorted(vars(a)), sorted(vars(d)))
print(a._Account__amount, Account._Account__rate, d._Derived__hidden(), Account.__dunder__)
try:
    a.__amount
except AttributeError as error:
    print(error)
print(hasattr(Account, "__rate"), getattr(Account, "_Account__rate"))


class Quoted:
    __shared = 'shared'

    def __init__(self, value):
        self.__value = value

    def text(self):
        return f'{self.__value} {self.__value!r:>4} {self.__value=} {Quoted.__shared} {(lambda __a: __a + 1)(1)}'


print(Quoted('v').text())


class Keywords:
    def make(self):
        return dict(__given=1), sorted({'__key': 2})


print(Keywords().make())

counter = 0


def count():
    global counter
    return f'{(counter := counter + 1)}'


print(count(), count(), counter)
