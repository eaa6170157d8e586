"""From 3.13 on closing what athrow(), aclose() and asend() answer closes the generator, and throwing begins it."""
# pairs: py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import types


@types.coroutine
def wait(x):
    return (yield x)


async def plain():
    try:
        yield 1
        yield 2
    finally:
        print('left')


async def waiting():
    for i in range(4):
        try:
            await wait(f'p{i}')
            yield i
        except (ValueError, GeneratorExit) as error:
            print('caught', type(error).__name__)
            await wait('q')
            if isinstance(error, GeneratorExit):
                return
            yield 'y'


def say(function, *arguments):
    try:
        print(function(*arguments))
    except BaseException as error:
        print(repr(error))


def make(generator, kind):
    if kind == 'athrow':
        return generator.athrow(ValueError('x'))
    return generator.aclose() if kind == 'aclose' else generator.asend(None)


def act(step, action):
    if action == 'close':
        return step.close()
    return step.send(None) if action == 'send' else step.throw(ValueError('t') if action == 'throw' else GeneratorExit)


def run(begin, starts, kind, actions):
    print(begin.__name__, starts, kind, actions)
    generator = begin()
    first = generator.__anext__()
    for _ in range(starts):
        try:
            first.send(None)
        except StopIteration:
            pass
    step = make(generator, kind)
    for action in actions.split():
        say(act, step, action)
    say(generator.__anext__().send, None)
    print(generator.ag_running, generator.ag_frame is None)
    try:
        generator.aclose().send(None)
    except BaseException as error:
        print(type(error).__name__)


for begin, starts in ((plain, 1), (waiting, 2)):
    for kind in ('athrow', 'aclose', 'asend'):
        for actions in ('send send send', 'throw send', 'close send close', 'send throw send'):
            run(begin, starts, kind, actions)

# prints:
# plain 1 athrow send send send
# left
# ValueError('x')
# RuntimeError('cannot reuse already awaited aclose()/athrow()')
# RuntimeError('cannot reuse already awaited aclose()/athrow()')
# StopAsyncIteration()
# False True
# StopIteration
# plain 1 athrow throw send
# left
# ValueError('t')
# RuntimeError('cannot reuse already awaited aclose()/athrow()')
# StopAsyncIteration()
# False True
# StopIteration
# plain 1 athrow close send close
# left
# None
# RuntimeError('cannot reuse already awaited aclose()/athrow()')
# None
# StopAsyncIteration()
# False True
# StopIteration
# plain 1 athrow send throw send
# left
# ValueError('x')
# RuntimeError('cannot reuse already awaited aclose()/athrow()')
# RuntimeError('cannot reuse already awaited aclose()/athrow()')
# StopAsyncIteration()
# False True
# StopIteration
# plain 1 aclose send send send
# left
# StopIteration()
# RuntimeError('cannot reuse already awaited aclose()/athrow()')
# RuntimeError('cannot reuse already awaited aclose()/athrow()')
# StopAsyncIteration()
# False True
# StopIteration
# plain 1 aclose throw send
# left
# ValueError('t')
# RuntimeError('cannot reuse already awaited aclose()/athrow()')
# StopAsyncIteration()
# False True
# StopIteration
# plain 1 aclose close send close
# left
# None
# RuntimeError('cannot reuse already awaited aclose()/athrow()')
# None
# StopAsyncIteration()
# False True
# StopIteration
# plain 1 aclose send throw send
# left
# StopIteration()
# RuntimeError('cannot reuse already awaited aclose()/athrow()')
# RuntimeError('cannot reuse already awaited aclose()/athrow()')
# StopAsyncIteration()
# False True
# StopIteration
# plain 1 asend send send send
# StopIteration(2)
# RuntimeError('cannot reuse already awaited __anext__()/asend()')
# RuntimeError('cannot reuse already awaited __anext__()/asend()')
# left
# StopAsyncIteration()
# False True
# StopIteration
# plain 1 asend throw send
# left
# ValueError('t')
# RuntimeError('cannot reuse already awaited __anext__()/asend()')
# StopAsyncIteration()
# False True
# StopIteration
# plain 1 asend close send close
# left
# None
# RuntimeError('cannot reuse already awaited __anext__()/asend()')
# None
# StopAsyncIteration()
# False True
# StopIteration
# plain 1 asend send throw send
# StopIteration(2)
# RuntimeError('cannot reuse already awaited __anext__()/asend()')
# RuntimeError('cannot reuse already awaited __anext__()/asend()')
# left
# StopAsyncIteration()
# False True
# StopIteration
# waiting 2 athrow send send send
# caught ValueError
# q
# StopIteration('y')
# p1
# StopIteration(1)
# False False
# caught GeneratorExit
# waiting 2 athrow throw send
# caught ValueError
# q
# StopIteration('y')
# p1
# True False
# RuntimeError
# caught GeneratorExit
# waiting 2 athrow close send close
# caught GeneratorExit
# RuntimeError('coroutine ignored GeneratorExit')
# StopAsyncIteration()
# None
# StopAsyncIteration()
# False True
# StopIteration
# waiting 2 athrow send throw send
# caught ValueError
# q
# ValueError('t')
# RuntimeError('cannot reuse already awaited aclose()/athrow()')
# StopAsyncIteration()
# False True
# StopIteration
# waiting 2 aclose send send send
# caught GeneratorExit
# q
# StopIteration()
# RuntimeError('cannot reuse already awaited aclose()/athrow()')
# StopAsyncIteration()
# False True
# StopIteration
# waiting 2 aclose throw send
# caught ValueError
# q
# RuntimeError('async generator ignored GeneratorExit')
# p1
# True False
# RuntimeError
# caught GeneratorExit
# waiting 2 aclose close send close
# caught GeneratorExit
# RuntimeError('coroutine ignored GeneratorExit')
# StopIteration()
# None
# StopAsyncIteration()
# False True
# StopIteration
# waiting 2 aclose send throw send
# caught GeneratorExit
# q
# ValueError('t')
# RuntimeError('cannot reuse already awaited aclose()/athrow()')
# StopAsyncIteration()
# False True
# StopIteration
# waiting 2 asend send send send
# p1
# StopIteration(1)
# RuntimeError('cannot reuse already awaited __anext__()/asend()')
# p2
# True False
# RuntimeError
# caught GeneratorExit
# waiting 2 asend throw send
# caught ValueError
# q
# StopIteration('y')
# p1
# True False
# RuntimeError
# caught GeneratorExit
# waiting 2 asend close send close
# caught GeneratorExit
# RuntimeError('coroutine ignored GeneratorExit')
# StopAsyncIteration()
# None
# StopAsyncIteration()
# False True
# StopIteration
# waiting 2 asend send throw send
# p1
# caught ValueError
# q
# StopIteration('y')
# p2
# True False
# RuntimeError
# caught GeneratorExit
