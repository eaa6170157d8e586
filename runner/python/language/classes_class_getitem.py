# Classes that can be subscripted, and attributes reached through both class and instance.
class Box:
    def __class_getitem__(cls, item):
        return "%s of %s" % (cls.__name__, getattr(item, "__name__", item))

    def __getitem__(self, item):
        return "instance item %r" % (item,)


class Small(Box):
    pass


print(Box[int], Small["x"], Box[1, 2], Box()[0], Small()["a"])
try:
    type("Plain", (), {})[int]
except TypeError:
    print("not subscriptable")


class Registry(type):
    def __getitem__(cls, key):
        return cls.items[key]

    def __iter__(cls):
        return iter(cls.items)

    def __contains__(cls, key):
        return key in cls.items

    def __repr__(cls):
        return "<registry %s>" % cls.__name__


class Colours(metaclass=Registry):
    items = {"red": 1, "blue": 2}


print(Colours["red"], list(Colours), "blue" in Colours, "pink" in Colours, Colours, [Colours],
    len(Colours.items))
try:
    Colours["pink"]
except KeyError as error:
    print(error)
