# Orders of sets that are copied, views of dicts whose values cannot be hashed, hooks of isinstance() in objects.
print({3, 1, 2, 10, 30, 20}, set({30, 20, 10, 3}), {30, 1} | {2}, {1, 2, 3}.copy())
d = {'a': 2, 'z': []}
print(d.items() >= {('a', 2)}, d.items() == {'z': [], 'a': 2}.items(), d.keys() > {'a'}, {'a'} < d.keys())


class Hook:
    def __instancecheck__(self, instance):
        return instance == 5

    def __subclasscheck__(self, cls):
        return cls is int


print(isinstance(5, Hook()), isinstance(4, Hook()), issubclass(int, Hook()), isinstance(5, (str, Hook())))


def f(a: int, *c: float, d: str, **e: bytes) -> None:
    pass


class P:
    @property
    def r(self):
        return 1


print(list(f.__annotations__), sum([1, 0.5, 2]), sum([[1], [2]], []))
for change in (lambda: setattr(P(), 'r', 1), lambda: delattr(P(), 'r')):
    try:
        change()
    except AttributeError as error:
        print(error)
