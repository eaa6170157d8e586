# A metaclass that keeps `__classcell__` for itself: methods would not find their class.
class Keeps(type):
    def __new__(mcls, name, bases, names):
        names.pop('__classcell__', None)
        return super().__new__(mcls, name, bases, names)


class Plain(metaclass=Keeps):
    def method(self):
        return 'nobody asks for the class'


print(Plain().method())
try:
    class Asks(metaclass=Keeps):
        def method(self):
            return super().method()
except RuntimeError as error:
    print(error)


class Gives(type):
    def __new__(mcls, name, bases, names):
        super().__new__(mcls, name, bases, dict(names))
        return type.__new__(mcls, name + 'Again', bases, {})


try:
    class Twice(metaclass=Gives):
        def method(self):
            return __class__
except TypeError as error:
    print(error)
