# A data descriptor wins over the instance dictionary, a non-data one loses.
class NonData:
    def __get__(self, instance, owner):
        return "non-data", instance is None, owner.__name__


class Data(NonData):
    def __set__(self, instance, value):
        print("set", value)
        instance.__dict__["stored"] = value

    def __delete__(self, instance):
        print("delete")


class Owner:
    soft = NonData()
    hard = Data()


class Sub(Owner):
    pass


o = Owner()
print(o.soft, o.hard)
o.__dict__["soft"] = "instance soft"
o.__dict__["hard"] = "instance hard"
print(o.soft, o.hard)
o.hard = 5
print(o.stored)
del o.hard
o.soft = "assigned"
print(o.soft)
del o.soft
print(o.soft)
print(Owner.soft, Owner.hard, Sub.soft, Sub().soft)
Owner.hard = "replaced on class"
print(Owner.hard, Sub().hard)
o.in_instance = NonData()
print(type(o.in_instance).__name__)
