# type() with bases of another metaclass makes the class by that one; the first base whose layout counts is __base__;
# what __new__ gives instead of an instance has no finalizer of the class.


class Meta(type):
    def __new__(meta, name, bases, attributes):
        print('made by', meta.__name__, name)
        return super().__new__(meta, name, bases, attributes)


class Base(metaclass=Meta):
    pass


print(type(type('Derived', (Base, dict), {})).__name__)
print(type(type('Other', (object,), {})).__name__)


class First:
    pass


class Second:
    pass


class Listed(list):
    pass


for bases in ((First, Second), (First, Listed), (Listed, First), (Second, First)):
    print(type('Joined', bases, {}).__base__.__name__)


class Sometimes:
    def __new__(cls, given=None):
        return super().__new__(cls) if given is None else given

    def __del__(self):
        print('del')


print(Sometimes(5), Sometimes('text'))
Sometimes()
