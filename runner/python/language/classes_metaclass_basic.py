# A metaclass makes and calls classes.
class Meta(type):
    def __new__(mcls, name, bases, namespace, **options):
        print("meta new", name, [b.__name__ for b in bases], options)
        namespace["tag"] = options.get("tag", "none")
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        cls.registered = True

    def __call__(cls, *args):
        print("calling", cls.__name__, args)
        return super().__call__(*args)

    def on_class(cls):
        return "from meta " + cls.__name__


class Base(metaclass=Meta):
    def __init__(self, n=0):
        self.n = n


class Derived(Base, tag="given"):
    pass


print(type(Base) is Meta, type(Derived) is Meta, Base.tag, Derived.tag, Derived.registered)
print(Derived(5).n, Base.on_class(), Derived.on_class())
print(hasattr(Base(), "on_class"), isinstance(Base, Meta), isinstance(Base, type))


class Register(type):
    known = []

    def __len__(cls):
        return len(cls.known)

    def __init__(cls, name, bases, namespace):
        Register.known.append(name)


class One(metaclass=Register):
    pass


class Two(One):
    pass


print(Register.known, len(One), len(Two))
