# __instancecheck__ and __subclasscheck__ of a metaclass.
class Meta(type):
    def __instancecheck__(cls, instance):
        print("instancecheck", cls.__name__, type(instance).__name__)
        return getattr(instance, "quacks", False)

    def __subclasscheck__(cls, subclass):
        print("subclasscheck", cls.__name__, subclass.__name__)
        return subclass.__name__.startswith("D")


class Duck(metaclass=Meta):
    pass


class Dog:
    quacks = True


class Cat:
    quacks = 0


print(isinstance(Dog(), Duck), isinstance(Cat(), Duck), isinstance(5, Duck))
print(isinstance(Duck(), Duck))
print(issubclass(Dog, Duck), issubclass(Cat, Duck), issubclass(Duck, Duck))
print(isinstance(Dog(), (int, Duck)), isinstance(Cat(), (int, str)))


class Proxy:
    def __init__(self, target):
        self.__dict__["target"] = target

    @property
    def __class__(self):
        return type(self.target)


p = Proxy([1])
print(isinstance(p, list), isinstance(p, Proxy), type(p) is Proxy, p.__class__ is list)
