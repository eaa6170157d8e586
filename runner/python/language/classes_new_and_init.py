# __new__ makes the instance, __init__ fills it, unless __new__ gave something else.
class Traced:
    def __new__(cls, *args, **kwargs):
        print("new", cls.__name__, args, kwargs)
        return super().__new__(cls)

    def __init__(self, a, b=2):
        print("init", a, b)
        self.a = a


t = Traced(1, b=3)
print(t.a)


class Other:
    def __new__(cls):
        return "not an instance"

    def __init__(self):
        print("never")


print(Other())


class Singleton:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            cls.instance = object.__new__(cls)
        return cls.instance

    def __init__(self):
        self.count = getattr(self, "count", 0) + 1


print(Singleton() is Singleton(), Singleton().count)


class Positive(int):
    def __new__(cls, value):
        return super().__new__(cls, abs(value))

    def double(self):
        return self * 2


print(Positive(-5), Positive(-5).double(), type(Positive(-1)) is Positive, Positive(-2) + 1)


class Bad:
    def __init__(self):
        return 5


try:
    Bad()
except TypeError as error:
    print(error)
