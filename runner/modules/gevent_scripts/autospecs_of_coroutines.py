"""What stands for a coroutine function counts what is awaited; from 3.13 on a call counts only when it is awaited."""
import asyncio
from unittest import mock


class Service:

    async def fetch(self, key):
        return key


async def main():
    with mock.patch.object(Service, 'fetch', autospec=True, return_value=5) as fetch:
        service = Service()
        coroutine = service.fetch('k')
        print(fetch.called, fetch.await_count)
        print(await coroutine, fetch.called, fetch.await_count)
        fetch.assert_awaited_once_with(service, 'k')
    spec = mock.create_autospec(Service, instance=True)
    try:
        spec.fetch()
    except TypeError as error:
        print(error)


asyncio.run(main())
# prints:
# True 0
# 5 True 1
# missing a required argument: 'key'
# prints on py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
# False 0
# 5 True 1
# missing a required argument: 'key'
