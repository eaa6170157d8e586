# What slots add to instances: classes that add different things have no child in common, and nothing is added twice.
class Left:
    __slots__ = ('left',)


class Right:
    __slots__ = ('right',)


class Bare:
    __slots__ = ()


class Plain:
    pass


class Referred(Left):
    __slots__ = ('__weakref__',)


def shown(make):
    try:
        print(make())
    except (TypeError, AttributeError) as error:
        print(error)


def child(*bases, **names):
    made = type('Child', bases, names)
    return made.__base__.__name__, hasattr(made, '__weakref__'), '__dict__' in vars(made), '__weakref__' in vars(made)


for bases in ((Left, Right), (Left, Bare), (Bare, Left), (Left, Plain), (Plain, Left), (Referred, Left), (Left, int),
              (Left, Exception), (list, Bare), (int, Bare), (dict, list), (Exception, Plain), (type, Plain)):
    shown(lambda: child(*bases))
    shown(lambda: child(*bases, __slots__=()))
for base, slots in ((tuple, ('a',)), (int, 'a'), (str, 'a'), (object, ('__dict__', '__dict__')), (Plain, '__dict__'),
                    (Plain, '__weakref__'), (object, ('1a',)), (object, (3,)), (object, ('a', 'a'))):
    shown(lambda: child(base, __slots__=slots))
print(list(vars(Plain)), list(vars(Left)), list(vars(Referred)))
print(Left.left, Plain.__dict__['__dict__'], Plain.__dict__['__weakref__'], Plain.__weakref__)
print(Left.left.__objclass__, Left.left.__name__, Left.left.__qualname__, vars(Plain)['__dict__'].__objclass__)


class Same:
    __slots__ = ('left',)


one = Left()
one.left = 1
one.__class__ = Same
print(one.left)
for other in (Right, Plain, Bare):
    try:
        one.__class__ = other
    except TypeError as error:
        print(error)
