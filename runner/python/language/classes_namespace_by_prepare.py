# The body of a class fills what __prepare__ answers, by its own __getitem__ and __setitem__.


class Recorder(dict):
    def __setitem__(self, key, value):
        if not key.startswith('__'):
            value = ('set', value)
        super().__setitem__(key, value)

    def __missing__(self, key):
        if key.startswith('made_'):
            return key.upper()
        raise KeyError(key)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Recorder()


class Body(metaclass=Meta):
    first = 1
    second = first
    third = made_up
    length = len('abc')
    with_type: int = 4

    def method(self):
        return self.first


print(Body.first, Body.second, Body.third, Body.length, Body.with_type)
print(type(Body.__dict__['method']).__name__)
try:
    class Unknown(metaclass=Meta):
        value = unknown_name
except NameError as error:
    print(error)
