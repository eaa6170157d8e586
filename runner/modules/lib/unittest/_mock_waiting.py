"""ThreadingMock of unittest.mock, from Python 3.13 on: a mock whose calls other threads can wait for."""
import threading

from unittest._mock_calls import _Call
from unittest._mock_calls import _format_arguments
from unittest._mock_magic import MagicMock

__name__ = 'unittest.mock'      # what it defines is that one's

_as_made = object()


class ThreadingMock(MagicMock):
    DEFAULT_TIMEOUT = None

    def __init__(self, /, *args, timeout=_as_made, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__.update(_mock_event=threading.Event(), _mock_calls_events=[],
                             _mock_calls_events_lock=threading.Lock(),
                             _mock_wait_timeout=self.DEFAULT_TIMEOUT if timeout is _as_made else timeout)

    def _get_child_mock(self, /, **kwargs):
        return super()._get_child_mock(timeout=self._mock_wait_timeout, **kwargs)

    def _event_of(self, args, kwargs):
        """That of a call with these arguments."""
        wanted = _Call((args, kwargs))
        with self._mock_calls_events_lock:
            for call, event in self._mock_calls_events:
                if call == wanted:
                    return event
            event = threading.Event()
            self._mock_calls_events.append((wanted, event))
            return event

    def __call__(self, /, *args, **kwargs):
        result = super().__call__(*args, **kwargs)
        self._event_of(args, kwargs).set()
        self._mock_event.set()
        return result

    def wait_until_called(self, *, timeout=_as_made):
        if timeout is _as_made:
            timeout = self._mock_wait_timeout
        if not self._mock_event.wait(timeout):
            raise AssertionError(f"{self._mock_name or 'mock'} was not called before timeout({timeout}).")

    def wait_until_any_call_with(self, /, *args, **kwargs):
        if not self._event_of(args, kwargs).wait(self._mock_wait_timeout):
            described = f"{self._mock_name or 'mock'}({_format_arguments(args, kwargs)})"
            raise AssertionError(f'{described} call not found')
