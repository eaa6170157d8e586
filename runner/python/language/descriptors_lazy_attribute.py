# A non-data descriptor can replace itself by an instance attribute.
class Lazy:
    def __init__(self, function):
        self.function = function
        self.name = function.__name__

    def __get__(self, instance, owner):
        if instance is None:
            return self
        value = self.function(instance)
        instance.__dict__[self.name] = value
        return value


class Data:
    def __init__(self, n):
        self.n = n

    @Lazy
    def square(self):
        print("computing", self.n)
        return self.n ** 2


d, e = Data(3), Data(4)
print(d.square, d.square, e.square)
print(vars(d))
del d.square
print(d.square)
print(Data.square.name)


class Validated:
    def __set_name__(self, owner, name):
        self.name = name

    def __set__(self, instance, value):
        if not isinstance(value, int):
            raise TypeError("%s must be int, not %s" % (self.name, type(value).__name__))
        instance.__dict__[self.name] = value


class Item:
    count = Validated()


i = Item()
i.count = 3
print(i.count)
try:
    i.count = "x"
except TypeError as error:
    print(error)
