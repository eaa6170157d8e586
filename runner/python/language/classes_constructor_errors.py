# What goes wrong when a class is called the wrong way.
class Empty:
    pass


class OnlyInit:
    def __init__(self, a):
        self.a = a


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


attempt(lambda: Empty(1))
attempt(lambda: Empty(key=1))
attempt(lambda: object(1))
attempt(lambda: OnlyInit(1).a)
attempt(lambda: object.__new__())
attempt(lambda: object.__new__(5))
attempt(lambda: Empty()())
attempt(lambda: Empty() + 1)
attempt(lambda: len(Empty()))
attempt(lambda: Empty()[0])
attempt(lambda: list(Empty()))
attempt(lambda: 1 in Empty())
attempt(lambda: -Empty())
attempt(lambda: int(OnlyInit) if False else "fine")
try:
    class Wrong(5):
        pass
except TypeError as error:
    print(type(error).__name__)
try:
    class NoBool(bool):
        pass
except TypeError as error:
    print(error)


class Above:
    pass


class Below(Above):
    pass


try:
    class Contradicting(Above, Below):
        pass
except TypeError as error:
    print(error)
