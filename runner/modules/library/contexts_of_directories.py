# contextlib.chdir, and managers that decorate coroutine functions.
import asyncio
import os
import tempfile
from contextlib import AsyncContextDecorator, ContextDecorator, asynccontextmanager, chdir


class Logged(AsyncContextDecorator):
    async def __aenter__(self):
        print("enter")
        return self

    async def __aexit__(self, kind, value, trace):
        print("exit", kind)
        return False


class Counted(ContextDecorator):
    made = 0

    def _recreate_cm(self):
        Counted.made += 1
        return self

    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("left", Counted.made)


@Logged()
async def work(x):
    """Works."""
    return x * 2


@Counted()
def count():
    pass


@asynccontextmanager
async def around(name):
    print("before", name)
    yield
    print("after", name)


@around("generator")
async def more():
    return 5


print(asyncio.run(work(4)), work.__name__, work.__doc__)
print(asyncio.run(more()), asyncio.run(more()))
count()
count()

start = os.getcwd()
with tempfile.TemporaryDirectory() as where:
    there = chdir(where)
    with there:
        print(os.getcwd() == os.path.realpath(where))
        with chdir("/"):
            print(os.getcwd())
        with there:
            pass
        print(os.getcwd() == os.path.realpath(where))
    print(os.getcwd() == start)
    try:
        with chdir(where):
            raise ValueError("inside")
    except ValueError as error:
        print(error, os.getcwd() == start)
