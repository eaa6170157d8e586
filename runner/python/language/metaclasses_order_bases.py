"""mro() of a metaclass decides what a class inherits; of bases that are no classes the type is called."""


def say(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


class Mixin:
    y = 3

    def __len__(self):
        return 7


class Meta(type):
    asked = []

    def mro(cls):
        Meta.asked.append((cls.__name__, cls.__mro__ and len(cls.__mro__), cls.__bases__))
        order = super().mro()
        return [*order[:-1], Mixin, object] if cls.__name__ == 'Mixed' else order


class Mixed(metaclass=Meta):
    pass


class Below(Mixed):
    pass


class Other(metaclass=Meta):
    pass


print(Mixed.__mro__, Mixed.__bases__, Below.__mro__, Below.y, len(Below()), isinstance(Mixed(), Mixin))
Below.__bases__ = (Other,)
print(Below.__mro__)
for asked in Meta.asked:
    print(asked)
say(type.mro, Mixed)
say(int.mro)


def with_order(answer):
    class Asked(metaclass=type('Asking', (type,), {'mro': answer})):
        pass
    return Asked.__mro__


say(with_order, lambda cls: 3)
say(with_order, lambda cls: ())
say(with_order, lambda cls: [cls, 3])
say(with_order, lambda cls: [cls, int, object])
say(with_order, lambda cls: (each for each in type.mro(cls)))
say(with_order, lambda cls: 1 // 0)


class Plain:
    pass


class Kept:
    def __init__(self, *arguments, **keywords):
        self.arguments, self.keywords = arguments, keywords


def make(bases, **names):
    names = {'Plain': Plain, 'Kept': Kept, **names}
    exec(f'class Made({bases}): x = 1', names)
    made = names['Made']
    return type(made).__name__


for bases in ('len', '3', "'a'", '1.5', '[]', '{}', '{1}', '()', 'None', 'True', '...', 'NotImplemented', "b''", '1j',
              'range(3)', 'lambda: 0', '[].append', '(x for x in [])', 'int, 3', '3, int', 'object()', 'Plain()',
              'Kept()', 'Kept(), z=3', 'Plain, 3', 'Plain, object()', '3, metaclass=type', 'slice(3)',
              "memoryview(b'')", 'property()', 'classmethod(len)', 'ValueError()', 'int | str', 'iter([])'):
    print(bases, end=': ')
    say(make, bases)
say(type, 'Made', (3,), {})
say(type, 'Made', (object(),), {})
for kind in (type(None), type(...), type(NotImplemented)):
    say(kind)
    say(kind, 1)
