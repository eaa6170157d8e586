# inspect: states of generators and coroutines, argument lists, documentation.
import functools
import inspect


def numbers():
    yield inspect.getgeneratorstate(made)


made = numbers()
print(inspect.getgeneratorstate(made), next(made), inspect.getgeneratorstate(made))
made.close()
print(inspect.getgeneratorstate(made))


async def coroutine():
    pass


waiting = coroutine()
print(inspect.getcoroutinestate(waiting))
waiting.close()
print(inspect.getcoroutinestate(waiting))


class Base:
    def method(self, a, b=2, *args, c, d=4, **kwargs) -> int:
        """First.

        Indented.
            More.
        """


class Derived(Base):
    def method(self, a, b=2, *args, c, d=4, **kwargs):
        pass


print(inspect.getfullargspec(Base.method), inspect.getfullargspec(Base().method).args)
print(inspect.getcallargs(Base().method, 1, c=3) == {'self': inspect, 'a': 1}, repr(inspect.getdoc(Base.method)))
print(repr(inspect.cleandoc('  a\n    b\n      c\n')))


@functools.wraps(Base.method)
def wrapper(*args):
    pass


print(inspect.unwrap(wrapper) is Base.method, inspect.isabstract(Base), inspect.isdatadescriptor(property()))
