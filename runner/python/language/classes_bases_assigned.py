"""__bases__ assigned: what a class and those below it inherit changes, where instances are laid out alike."""


def say(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


class Root:
    pass


class Left(Root):
    side = 'left'

    def __len__(self):
        return 1

    def told(self):
        return 'by Left'


class Right(Root):
    side = 'right'

    def told(self):
        return 'by Right'


class Middle(Left):
    def told(self):
        return 'Middle, ' + super().told()


class Leaf(Middle):
    pass


middle, leaf = Middle(), Leaf()
print(len(middle), len(leaf), leaf.side, leaf.told())
Middle.__bases__ = (Right,)
print(leaf.side, leaf.told(), isinstance(leaf, Left), issubclass(Leaf, Right), bool(leaf))
say(len, leaf)
print(Leaf.__mro__, Middle.__base__, Left.__subclasses__(), Right.__subclasses__())
Middle.__bases__ += (Left,)
print(len(leaf), Leaf.__mro__, Left.__subclasses__())


class Both(Left, Right):
    pass


for bases in (3, [Left], (), (3,), (int,), (object,), (Leaf,), (Left, Left), (object, Left), (list,), (bool,)):
    say(setattr, Middle, '__bases__', bases)
say(setattr, Right, '__bases__', (Left,))
print(Both.__mro__, Right.__bases__, Left.__subclasses__())
say(setattr, int, '__bases__', (object,))
say(setattr, Root, '__bases__', (Left,))


class Slotted:
    __slots__ = ('a',)


class Alike:
    __slots__ = ('a',)


class Other:
    __slots__ = ('b',)


class Derived(Slotted):
    pass


class Items(list):
    pass


class Pair(tuple):
    pass


class Failed(Exception):
    pass


for derived, bases in ((Derived, (Alike,)), (Derived, (Other,)), (Derived, (Root,)), (Items, (list, Root)),
                       (Items, (dict,)), (Items, (tuple,)), (Pair, (tuple, Root)), (Pair, (Root, tuple)),
                       (Failed, (KeyError,)), (Failed, (OSError,)), (Failed, (ValueError, Root))):
    say(setattr, derived, '__bases__', bases)
    print(derived.__mro__)
