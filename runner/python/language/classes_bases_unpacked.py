# Bases and keywords of a class that are unpacked.
class A:
    pass


class B:
    pass


class Meta(type):
    def __new__(mcls, name, bases, names, **options):
        print(name, [base.__name__ for base in bases], options)
        return super().__new__(mcls, name, bases, names)

    def __init__(cls, name, bases, names, **options):
        pass


bases = (A, B)


class C(*bases):
    pass


class D(A, *[B], **{}):
    x = 1


class E(*(), metaclass=Meta, **{'a': 1, 'b': 2}):
    pass


class F(E, *bases, **{'metaclass': Meta}):
    pass


print(C.__mro__ == (C, A, B, object), D.__bases__, D.x, type(F))
for text in ('class G(*3): pass', 'class G(**{1: 2}): pass', 'class G(*[A, A]): pass', 'class G(A, *3): pass'):
    try:
        exec(text)
    except TypeError as error:
        print(error)
