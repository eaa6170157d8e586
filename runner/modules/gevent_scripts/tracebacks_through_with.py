import asyncio
import contextlib
import traceback
def entries(call):
    try:
        call()
    except Exception as error:
        return [(entry.name, entry.lineno) for entry in traceback.extract_tb(error.__traceback__)]
def using(manager):
    def f():
        with manager():
            1 / 0
    return entries(f)
@contextlib.contextmanager
def finally_in_it():
    try:
        yield 1
    finally:
        pass
@contextlib.contextmanager
def nested():
    with contextlib.suppress(OSError):
        yield 1
@contextlib.contextmanager
def again():
    try:
        yield 1
    except:
        raise
@contextlib.asynccontextmanager
async def asynchronous():
    try:
        yield 1
    finally:
        await asyncio.sleep(0)
class Restores:
    def __enter__(self):
        pass
    def __exit__(self, kind, value, trace):
        try:
            raise value
        except BaseException:
            value.__traceback__ = trace
            return False
for manager in (finally_in_it, nested, again, Restores, contextlib.ExitStack):
    print(using(manager))
async def main():
    async with asynchronous():
        1 / 0
print(entries(lambda: asyncio.run(main()))[-1])
# prints:
# [('entries', 6), ('f', 12)]
# [('entries', 6), ('f', 12)]
# [('entries', 6), ('f', 12)]
# [('entries', 6), ('f', 12)]
# [('entries', 6), ('f', 12)]
# ('main', 49)
