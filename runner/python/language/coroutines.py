# async def makes coroutines; await hands on what is yielded below, and takes what was returned.


class Pause:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        answer = yield self.what
        return answer * 2


async def inner(n):
    got = await Pause(n)
    return got + 1


async def outer():
    total = 0
    for i in range(3):
        total += await inner(i)
    return total


def drive(coroutine, answers):
    """Runs it to its end; answers what it yielded and returned."""
    yielded = []
    value = None
    try:
        while True:
            yielded.append(coroutine.send(value))
            value = answers.pop(0)
    except StopIteration as stop:
        return yielded, stop.value


print(drive(outer(), [10, 20, 30]))

c = outer()
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_await)
c.send(None)
print(c.cr_await.__name__)
c.close()
print(outer.__code__.co_flags & 128 != 0, drive.__code__.co_flags & 128)


async def catches():
    try:
        await Pause('waiting')
    except ValueError as error:
        return 'caught ' + str(error)
    finally:
        print('finally')


c = catches()
print(c.send(None))
try:
    c.throw(ValueError('thrown in'))
except StopIteration as stop:
    print(stop.value)


async def nothing():
    pass


print(drive(nothing(), []))
wrapper = outer().__await__()
print(next(wrapper), wrapper.send(5), type(wrapper).__name__)
decorated = []


@decorated.append
async def taken():
    return 1


print(drive(decorated[0](), []))
print([f'{await_}' for await_ in (1, 2)])


class Methods:
    async def method(self):
        return await self.other() + 'method'

    @staticmethod
    async def other():
        return 'other '


print(drive(Methods().method(), []))


async def handles(times):
    try:
        raise KeyError('first')
    except KeyError:
        for _ in range(times):
            await Pause('while handling')
        try:
            raise
        except KeyError as error:
            return 'raised again', error


def drive_while_handling(coroutine):
    """Each step while another exception, or the same, is being handled here."""
    error = None
    while True:
        try:
            if error is not None:
                raise error
            coroutine.send(None if error is None else 1)
            error = KeyError('outside')
        except StopIteration as stop:
            return stop.value
        except KeyError as caught:
            try:
                coroutine.send(1)
            except StopIteration as stop:
                return stop.value


print(drive_while_handling(handles(1)))
print(drive_while_handling(handles(2)))


async def rethrows():
    try:
        await Pause('waiting')
    except KeyError:
        await Pause('cleaning up')
        raise


thrown = rethrows()
thrown.send(None)
try:
    raise KeyError('the same')
except KeyError as error:
    print(thrown.throw(error))
try:
    thrown.send(1)
except KeyError as error:
    print('out again', error)
