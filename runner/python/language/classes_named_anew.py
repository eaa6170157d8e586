"""What describes a class: its names, module and bases are assigned and kept, its annotations are its own."""


def say(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


class Meta(type):
    @property
    def __name__(cls):
        return 'named by ' + type(cls).__qualname__


class Plain:
    pass


class Annotated:
    x: int


class Below(Annotated):
    pass


class Named(metaclass=Meta):
    pass


for name in ('__name__', '__qualname__', '__module__', '__bases__', '__doc__', '__mro__', '__base__', '__dict__',
             '__annotations__', 'missing'):
    say(delattr, Plain, name)
    say(setattr, Plain, name, 3)
    say(getattr, Plain, name)
say(setattr, Plain, '__name__', 'with\0null')
Plain.__name__, Plain.__qualname__, Plain.__module__ = 'Renamed', 'Outer.Renamed', 'elsewhere'
print(Plain, Plain.__name__)
print(Annotated.__annotations__, Below.__annotations__, '__annotations__' in Below.__dict__, Below().__annotations__)
Below.__annotations__['y'] = str
print(Annotated.__annotations__, Below.__annotations__)
del Below.__annotations__
say(delattr, Below, '__annotations__')
print(Below().__annotations__)
for native in (int, type, object, ValueError):
    say(getattr, native, '__annotations__')
    say(setattr, native, '__annotations__', {})
print(Named.__name__, Named)
say(setattr, Named, '__name__', 'other')
say(delattr, Named, '__dict__')
