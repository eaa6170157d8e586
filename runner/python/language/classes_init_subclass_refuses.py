# What object's own __init_subclass__ says of arguments that nobody took.


class Base:

    def __init_subclass__(cls, **given):
        super().__init_subclass__(**given)


for make in (lambda: type('First', (Base,), {}, flag=1), lambda: type('Second', (), {}, flag=1),
             lambda: object.__init_subclass__(1), lambda: int.__init_subclass__(x=1)):
    try:
        make()
    except TypeError as error:
        print(error)
print(object.__init_subclass__(), type('Third', (Base,), {}).__name__)
