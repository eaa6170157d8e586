# Names, bases, types and the relation of class and instance.
class A:
    """Doc of A."""

    class Inner:
        def method(self):
            pass


class B(A):
    pass


b = B()
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, B.__doc__)
print(A.Inner.__qualname__, A.Inner.method.__qualname__, A.Inner.method.__name__)
print(B.__bases__, A.__bases__, B.__base__)
print([c.__name__ for c in B.__mro__], [c.__name__ for c in B.mro()])
print(type(b) is B, b.__class__ is B, type(B), type(type))
print(isinstance(b, A), isinstance(b, (int, A)), isinstance(b, int), issubclass(B, A))
print(issubclass(A, B), issubclass(B, (int, object)), issubclass(bool, int), isinstance(True, int))
print(A, B, A.Inner)
print(repr(b).startswith("<__main__.B object at 0x"))
print([c.__name__ for c in A.__subclasses__()])
B.__name__ = "Renamed"
print(B.__name__, B.__qualname__, B)
try:
    issubclass(b, A)
except TypeError as error:
    print(error)
try:
    isinstance(b, "A")
except TypeError as error:
    print(type(error).__name__)
