"""What athrow(), aclose() and asend() answer, awaited again, thrown into and closed."""
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


async def catching():
    while True:
        try:
            yield 1
        except ValueError as error:
            yield str(error)


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


for begin, starts in ((plain, 0), (plain, 1), (catching, 1), (waiting, 1), (waiting, 2)):
    for kind in ('athrow', 'aclose', 'asend'):
        for actions in ('send send send', 'throw send', 'close send close', 'send throw send close', 'exit send',
                        'send close send'):
            run(begin, starts, kind, actions)
