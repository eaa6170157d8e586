# functools: wraps, partial, reduce, lru_cache, cmp_to_key.
import functools


def logged(function):
    @functools.wraps(function)
    def wrapper(*args):
        print("calling", function.__name__)
        return function(*args)
    return wrapper


@logged
def documented(n):
    """Doc."""
    return n + 1


print(documented(1), documented.__name__, documented.__doc__, documented.__wrapped__(5))
power = functools.partial(pow, 2)
print(power(5), power.func is pow, power.args, power.keywords)
show = functools.partial(print, "a", sep="-", end="!\n")
show("b", "c")
show("d", sep="+")
print(functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.reduce(max, [3, 9, 2], 5))
print(functools.reduce(lambda a, b: a + b, [], "start"))
try:
    functools.reduce(lambda a, b: a, [])
except TypeError:
    print("nothing to reduce")
calls = []


@functools.lru_cache(maxsize=None)
def fib(n):
    calls.append(n)
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30), len(calls), fib(30), len(calls))
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)))


def annotated(x: int, *, y: 'text' = 1) -> None:
    """Says something."""


@functools.wraps(annotated)
def wrapper(*args):
    pass


print(wrapper.__annotations__, wrapper.__doc__, wrapper.__wrapped__ is annotated)
