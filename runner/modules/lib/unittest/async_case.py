"""Models unittest.async_case: test cases whose methods are coroutines, run by a loop of the test's own."""
import asyncio
import inspect

from unittest.case import TestCase


class IsolatedAsyncioTestCase(TestCase):

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        result = await type(cm).__aenter__(cm)
        self.addAsyncCleanup(type(cm).__aexit__, cm, None, None, None)
        return result

    def _maybe_async(self, function, *args, **kwargs):
        if inspect.iscoroutinefunction(function):
            return self._loop.run_until_complete(function(*args, **kwargs))
        return function(*args, **kwargs)

    def _call_set_up(self):
        self.setUp()
        self._maybe_async(self.asyncSetUp)

    def _call_test_method(self, method):
        super()._call_test_method(lambda: self._maybe_async(method))

    def _call_tear_down(self):
        self._maybe_async(self.asyncTearDown)
        self.tearDown()

    def _call_cleanup(self, function, args, kwargs):
        self._maybe_async(function, *args, **kwargs)

    def run(self, result=None):
        self._loop = asyncio.new_event_loop()
        asyncio.set_event_loop(self._loop)
        try:
            return super().run(result)
        finally:
            left = asyncio.all_tasks(self._loop)
            for task in left:
                task.cancel()
            if left:
                self._loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            asyncio.set_event_loop(None)
            self._loop.close()
