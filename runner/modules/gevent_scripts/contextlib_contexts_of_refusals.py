"""What contextlib refuses with: the contexts of its errors, and names of its functions."""
import contextlib


@contextlib.contextmanager
def yields_nothing():
    if False:
        yield


def attempt(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, str(error)[:40], type(error.__context__).__name__, error.__suppress_context__)


attempt(yields_nothing().__enter__)
attempt(lambda: yields_nothing()())
attempt(lambda: contextlib.ExitStack().enter_context(3))
attempt(lambda: contextlib.ExitStack().push(3))
print(contextlib.ExitStack.callback.__qualname__, contextlib.ExitStack.__mro__[1].__name__)
# prints:
# RuntimeError generator didn't yield StopIteration True
# TypeError ContextDecorator.__call__() missing 1 re NoneType False
# TypeError 'builtins.int' object does not support t AttributeError True
# _BaseExitStack.callback _BaseExitStack
# prints on py3.8-gevent21.12
# RuntimeError generator didn't yield StopIteration True
# TypeError __call__() missing 1 required positional NoneType False
# AttributeError type object 'int' has no attribute '__ex NoneType False
# _BaseExitStack.callback _BaseExitStack
# prints on py3.10-gevent22.10
# RuntimeError generator didn't yield StopIteration True
# TypeError ContextDecorator.__call__() missing 1 re NoneType False
# AttributeError type object 'int' has no attribute '__ex NoneType False
# _BaseExitStack.callback _BaseExitStack
