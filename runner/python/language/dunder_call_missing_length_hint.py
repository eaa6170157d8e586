# Special methods are looked up on the class, never on the instance.
class Plain:
    pass


p = Plain()
p.__len__ = lambda: 5
p.__str__ = lambda: "instance str"
p.__bool__ = lambda: False
p.__iter__ = lambda: iter([1])
p.__eq__ = lambda other: True
for call in (len, iter):
    try:
        call(p)
    except TypeError as error:
        print(error)
print(str(p).startswith("<__main__.Plain object"), bool(p), p == 1, p.__len__(), p.__str__())


class Meta(type):
    def __getattribute__(cls, name):
        print("meta lookup", name)
        return super().__getattribute__(name)


class Watched(metaclass=Meta):
    def __len__(self):
        return 3

    def __getattribute__(self, name):
        print("instance lookup", name)
        return super().__getattribute__(name)


w = Watched()
print(len(w))
print(w.__len__())


class Late:
    pass


late = Late()
Late.__len__ = lambda self: 9
Late.__call__ = lambda self, x: x * 2
Late.__getitem__ = lambda self, k: "item " + str(k)
print(len(late), late(4), late[1], bool(late))
del Late.__len__
try:
    len(late)
except TypeError as error:
    print(error)


class Base:
    __hash__ = None
    __iter__ = None


try:
    hash(Base())
except TypeError as error:
    print(error)
