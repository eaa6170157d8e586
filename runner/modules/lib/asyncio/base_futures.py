"""Models asyncio.base_futures: how futures show what they are, and who is called when they are done."""
import reprlib
import sys
import _native_thread

from asyncio import format_helpers

_shown = set()      # until 3.10 only a result that leads back to its future is cut short


def _format_callbacks(callbacks):
    names = [format_helpers._format_callback_source(callback, ()) for callback, _ in callbacks]
    if len(names) > 2:
        names = [names[0], f'<{len(names) - 2} more>', names[-1]]
    return f"cb=[{', '.join(names)}]"


def _shown_result(future):
    if sys.version_info >= (3, 11):
        return reprlib.repr(future._result)
    key = id(future), _native_thread.get_ident()
    if key in _shown:
        return '...'
    _shown.add(key)
    try:
        return reprlib.repr(future._result)
    finally:
        _shown.discard(key)


def _future_repr_info(future):
    info = [future._state.lower()]
    if future._state == 'FINISHED':
        info.append(f'result={_shown_result(future)}' if future._exception is None
                    else f'exception={future._exception!r}')
    if future._callbacks:
        info.append(_format_callbacks(future._callbacks))
    return info


def _named(future, info):
    return f"<{type(future).__name__} {' '.join(info)}>"


def _future_repr(future):
    return _named(future, _future_repr_info(future))


if sys.version_info >= (3, 11):
    _future_repr = reprlib.recursive_repr()(_future_repr)
