import asyncio
from unittest import mock


class Service:

    async def go(self):
        return 'gone'

    def stay(self):
        return 'here'


async def awaits():
    m = mock.AsyncMock(return_value=4)
    print(await m(1, k=2), m.await_count, m.call_count)
    m.assert_awaited_once_with(1, k=2)
    for check in (lambda: m.assert_awaited_with(3), m.assert_not_awaited, lambda: m.assert_any_await(0)):
        try:
            check()
        except AssertionError as e:
            print(str(e).splitlines()[0])
    m.child.side_effect = [1, ValueError('x')]
    for _ in range(3):
        try:
            print(await m.child())
        except (ValueError, StopAsyncIteration) as e:
            print(type(e).__name__)
    m.side_effect = lambda *args: args
    print(await m(5, 6), m.await_args, m.await_args_list)

    async def effect(x):
        return x + 1

    m.side_effect = effect
    print(await m(5))
    waiting = mock.AsyncMock()
    made = waiting()
    print(waiting.call_count, waiting.await_count)
    print(type(await made).__name__, type(waiting.x).__name__, waiting.await_count)


async def specifications():
    made = mock.Mock(spec=Service)
    print(type(made.go).__name__, type(made.stay).__name__)
    with mock.patch.object(Service, 'go') as go:
        go.return_value = 9
        print(await Service().go(), type(go).__name__)
    print(await Service().go())


asyncio.run(awaits())
asyncio.run(specifications())

opening = mock.mock_open(read_data='a\nb\n')
with mock.patch('builtins.open', opening):
    with open('/nowhere') as file:
        print(repr(file.read()))
    with open('/nowhere') as file:
        print(repr(file.readline()), list(file))
    with open('/other', 'w') as file:
        file.write('q')
opening.assert_called_with('/other', 'w')
print(opening().write.call_args)
