# A decorator that writes __init__, __repr__ and __eq__ for annotated classes.
def record(cls):
    fields = list(cls.__annotations__)
    defaults = {name: getattr(cls, name) for name in fields if hasattr(cls, name)}

    def __init__(self, *args, **kwargs):
        if len(args) > len(fields):
            raise TypeError(f"{cls.__name__} takes {len(fields)} values but {len(args)} were given")
        values = dict(defaults, **dict(zip(fields, args)))
        for name, value in kwargs.items():
            if name not in fields:
                raise TypeError(f"{cls.__name__} has no field {name!r}")
            values[name] = value
        missing = [name for name in fields if name not in values]
        if missing:
            raise TypeError("missing: " + ", ".join(missing))
        self.__dict__.update(values)

    def __repr__(self):
        return f"{cls.__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in fields)})"

    def __eq__(self, other):
        return vars(self) == vars(other) if type(other) is type(self) else NotImplemented

    for function in (__init__, __repr__, __eq__):
        setattr(cls, function.__name__, function)
    return cls


@record
class Result:
    name: str
    alive: bool = True
    elapsed: float = 0.0

    def slow(self):
        return self.elapsed > 1


print(Result("a"), Result("b", False, elapsed=1.5), Result(name="c").slow(),
    Result("x", elapsed=2).slow())
print(Result("a") == Result("a"), Result("a") == Result("b"), Result("a") == "a",
    Result("a") != Result("a", False))
for bad in (lambda: Result(), lambda: Result("a", colour=1), lambda: Result(1, 2, 3, 4)):
    try:
        bad()
    except TypeError as e:
        print(e)
