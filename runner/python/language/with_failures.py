# What happens when the protocol itself fails.
class EnterFails:
    def __enter__(self):
        raise ValueError("enter")

    def __exit__(self, *exc):
        print("never")


class ExitFails:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        raise KeyError("exit")


class Outer:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        print("outer exit", repr(value), repr(value.__context__) if value else None)
        return True


with Outer(), EnterFails():
    print("never")
with Outer(), ExitFails():
    print("body")
with Outer(), ExitFails():
    raise ValueError("body")
for bad in (5, None, object()):
    try:
        with bad:
            print("never")
    except (TypeError, AttributeError) as error:
        print("refused", type(bad).__name__)


class NoExit:
    def __enter__(self):
        print("never entered")


try:
    with NoExit():
        pass
except (TypeError, AttributeError):
    print("no __exit__")


class OnInstance:
    pass


o = OnInstance()
o.__enter__ = lambda: None
o.__exit__ = lambda *exc: None
try:
    with o:
        pass
except (TypeError, AttributeError):
    print("must be on the class")
