import functools
import inspect


def plain(a, b: int = 2, /, c=3, *rest, d, e: str = 'x', **extra) -> bool:
    return True


class Callable:
    def __init__(self, x, y=1):
        pass

    def __call__(self, z):
        pass

    def method(self, one, *, two=2):
        pass

    @classmethod
    def build(cls, text):
        pass

    @staticmethod
    def helper(n=0):
        pass


@functools.wraps(plain)
def wrapper(*args, **kwargs):
    return plain(*args, **kwargs)


for thing in (plain, wrapper, Callable, Callable(1), Callable(1).method, Callable.method, Callable.build,
              Callable.helper, functools.partial(plain, 1, d=4), lambda: 0, lambda *, k: k):
    print(inspect.signature(thing))
signature = inspect.signature(plain)
for name, one in signature.parameters.items():
    print(name, one.kind.name, one.default is inspect.Parameter.empty, one)
bound = signature.bind(1, c=5, d=6, other=7)
print(bound.args, bound.kwargs, dict(bound.arguments))
bound.apply_defaults()
print(bound.args, bound.kwargs, dict(bound.arguments))
for args, kwargs in (((), {'d': 1}), ((1, 2, 3, 4), {}), ((1,), {'d': 1, 'e': 2})):
    try:
        print(dict(signature.bind(*args, **kwargs).arguments))
    except TypeError as error:
        print(error)
simple = inspect.signature(Callable.helper)
for args, kwargs in (((1, 2), {}), ((), {'m': 1}), ((1,), {'n': 1})):
    try:
        simple.bind(*args, **kwargs)
    except TypeError as error:
        print(error)
print(list(inspect.signature(Callable).parameters), repr(simple), signature.return_annotation)
