# Of the magic methods a mock with a spec has those of its spec; asynchronous ones; iterations that are given again.
import asyncio
from unittest import mock


class Plain:
    def method(self):
        pass


class Sized(Plain):
    def __len__(self):
        return 1


class Seven(mock.MagicMock):
    def __len__(self):
        return 7


def tried(function, thing):
    try:
        return type(function(thing)).__name__
    except (TypeError, AttributeError) as error:
        return f'{type(error).__name__}: {error}'


for given in ({'spec': Plain}, {'spec_set': Sized()}, {'spec': ['name', '__iter__']}, {}):
    made = mock.MagicMock(**given)
    print(list(given), isinstance(made, mock.MagicMock))
    for function in (len, iter, bool, str, hash, lambda made: made + 1, lambda made: made.__enter__,
                     lambda made: made.method, lambda made: made.name):
        print('   ', tried(function, made))
try:
    mock.MagicMock(spec=Plain).__len__ = lambda self: 3
except AttributeError as error:
    print(error)
print(len(Seven()), len(Seven().child), type(Seven().child) is type(Seven()), isinstance(Seven().child, Seven))
instance = mock.create_autospec(Sized)()
print(len(instance), instance.__len__.call_count)


async def main():
    session = mock.MagicMock()
    session.get.return_value.__aenter__.return_value.json = mock.AsyncMock(return_value={'key': 1})
    async with session.get('address') as response:
        print(await response.json())
    session.__aiter__.return_value = session.__iter__.return_value = [1, 2]
    for _ in range(2):
        print([item async for item in session], [item for item in session])
    print([item async for item in mock.MagicMock()])
    print(session.mock_calls)


asyncio.run(main())
print(asyncio.iscoroutinefunction(mock.AsyncMock()))
