"""Mocks of coroutine functions, as unittest.mock has them: a call gives a coroutine, and awaiting it counts.

Left out: that inspect takes one for a coroutine function; asyncio does.
"""
import asyncio.coroutines

from unittest._mock_calls import _Call
from unittest._mock_calls import _CallList
from unittest._mock_calls import _format_arguments
from unittest.mock import DEFAULT
from unittest.mock import MagicMock
from unittest.mock import _is_exception

import inspect


class AsyncMock(MagicMock):
    __module__ = 'unittest.mock'
    _is_coroutine = asyncio.coroutines._is_coroutine

    def _tell_awaited(self):
        """For the function that stands for it, if there is one."""

    def _forget_calls(self):
        super()._forget_calls()
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_CallList())

    def __call__(self, /, *args, **kwargs):
        self._be_called(args, kwargs)
        return self._execute_mock_call(*args, **kwargs)

    async def _execute_mock_call(self, /, *args, **kwargs):
        awaited = _Call((args, kwargs))
        self.__dict__.update(await_count=self.await_count + 1, await_args=awaited)
        self.await_args_list.append(awaited)
        self._tell_awaited()
        effect = self._mock_side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
                if inspect.iscoroutinefunction(effect):
                    result = await result
            if result is not DEFAULT:
                return result
        if self._mock_return_value is DEFAULT and self._mock_wraps is not None:
            result = self._mock_wraps(*args, **kwargs)
            return await result if inspect.iscoroutinefunction(self._mock_wraps) else result
        return self.return_value

    def _awaits_wanted(self, text):
        return AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited{text}")

    def assert_awaited(self):
        if self.await_count == 0:
            raise self._awaits_wanted('.')

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise self._awaits_wanted(f' once. Awaited {self.await_count} times.')

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. "
                                 f'Awaited {self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        expected = self._described(args, kwargs)
        if self.await_args is None:
            raise AssertionError(f'Expected await: {expected}\nNot awaited')
        if self.await_args != _Call((args, kwargs)):
            raise AssertionError(f'expected await not found.\nExpected: {expected}\n{self._actual_indent()}Actual: '
                                 f'{self._described(self.await_args[0], self.await_args[1])}')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs)) not in self.await_args_list:
            raise AssertionError('%s await not found' % self._described(args, kwargs))

    def assert_has_awaits(self, calls, any_order=False):
        left = list(self.await_args_list)
        if not any_order:
            if list(calls) not in self.await_args_list:
                raise AssertionError(f'Awaits not found.\nExpected: {_CallList(calls)}\n'
                                     f'Actual: {self.await_args_list}')
            return
        absent = [one for one in calls if one not in left]
        if absent:
            raise AssertionError('%r not all found in await list' % (tuple(absent),))
