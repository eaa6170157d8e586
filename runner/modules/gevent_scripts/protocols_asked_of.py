"""When isinstance() and issubclass() may be asked of a protocol, and what then counts as a member of an object."""
from typing import Protocol, runtime_checkable


@runtime_checkable
class Closer(Protocol):
    def close(self): ...


@runtime_checkable
class Sized(Protocol):
    size: int


class Plain(Protocol):
    def close(self): ...


class File:
    size = 1

    def close(self):
        pass


class Proxy:
    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return name


class Blocked:
    close = None


class Derived(Closer):
    pass


class WithInit(Protocol):
    def __init__(self):
        self.made = True


def ask(question):
    try:
        return question()
    except (TypeError, AttributeError) as error:
        return f'{type(error).__name__}: {error}'


def derive():
    class Odd(File, Protocol):
        pass


for question in (
        lambda: isinstance(File(), Closer), lambda: isinstance(Proxy(), Closer), lambda: isinstance(Blocked(), Closer),
        lambda: issubclass(File, Closer), lambda: issubclass(Proxy, Closer), lambda: issubclass(Derived, Closer),
        lambda: issubclass(5, Closer), lambda: isinstance(File(), Sized), lambda: issubclass(File, Sized),
        lambda: isinstance(File(), Plain), lambda: issubclass(File, Plain), Closer, derive,
        lambda: type('Real', (WithInit,), {})().made, lambda: runtime_checkable(File)):
    print(ask(question))
# prints:
# True
# False
# False
# True
# False
# True
# TypeError: issubclass() arg 1 must be a class
# True
# TypeError: Protocols with non-method members don't support issubclass(). Non-method members: 'size'.
# TypeError: Instance and class checks can only be used with @runtime_checkable protocols
# TypeError: Instance and class checks can only be used with @runtime_checkable protocols
# TypeError: Protocols cannot be instantiated
# TypeError: Protocols can only inherit from other protocols, got <class '__main__.File'>
# True
# TypeError: @runtime_checkable can be only applied to protocol classes, got <class '__main__.File'>
# prints on py3.8-gevent21.12 py3.10-gevent22.10
# True
# True
# False
# True
# False
# True
# TypeError: issubclass() arg 1 must be a class
# True
# TypeError: Protocols with non-method members don't support issubclass()
# TypeError: Instance and class checks can only be used with @runtime_checkable protocols
# TypeError: Instance and class checks can only be used with @runtime_checkable protocols
# TypeError: Protocols cannot be instantiated
# TypeError: Protocols can only inherit from other protocols, got <class '__main__.File'>
# AttributeError: 'Real' object has no attribute 'made'
# TypeError: @runtime_checkable can be only applied to protocol classes, got <class '__main__.File'>
# prints on py3.11-gevent22.10
# True
# True
# False
# True
# False
# True
# TypeError: issubclass() arg 1 must be a class
# True
# TypeError: Protocols with non-method members don't support issubclass()
# TypeError: Instance and class checks can only be used with @runtime_checkable protocols
# TypeError: Instance and class checks can only be used with @runtime_checkable protocols
# TypeError: Protocols cannot be instantiated
# TypeError: Protocols can only inherit from other protocols, got <class '__main__.File'>
# True
# TypeError: @runtime_checkable can be only applied to protocol classes, got <class '__main__.File'>
# prints on py3.12-gevent25.9
# True
# False
# False
# True
# False
# True
# TypeError: issubclass() arg 1 must be a class
# True
# TypeError: Protocols with non-method members don't support issubclass()
# TypeError: Instance and class checks can only be used with @runtime_checkable protocols
# TypeError: Instance and class checks can only be used with @runtime_checkable protocols
# TypeError: Protocols cannot be instantiated
# TypeError: Protocols can only inherit from other protocols, got <class '__main__.File'>
# True
# TypeError: @runtime_checkable can be only applied to protocol classes, got <class '__main__.File'>
