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
