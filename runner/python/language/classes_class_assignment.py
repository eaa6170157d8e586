# __class__ can be read in methods, and assigned on instances.
class A:
    def name(self):
        return "A"

    def cell(self):
        return __class__


class B(A):
    def name(self):
        return "B"


x = A()
x.data = 1
print(x.name(), x.cell() is A, B().cell() is A)
x.__class__ = B
print(x.name(), isinstance(x, B), type(x) is B, x.data)
try:
    x.__class__ = int
except TypeError as error:
    print(type(error).__name__)
try:
    x.__class__ = 5
except TypeError as error:
    print(error)
try:
    (1).__class__ = A
except TypeError as error:
    print(type(error).__name__)
x.__dict__ = {"fresh": 2}
print(x.fresh, hasattr(x, "data"))
try:
    x.__dict__ = 5
except TypeError as error:
    print(error)
x.__dict__["through"] = 3
print(x.through, sorted(vars(x)))
