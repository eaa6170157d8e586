"""Which objects the program still holds: what CPython would have freed by now is freed only in name here.

The walk begins at the modules that the program is made of and at its frames in threads and greenlets that live; it
goes through containers, attributes, closures and bound methods.  Frames of the library hold nothing.
"""
import sys
import types
from collections import deque

_CONTAINERS = (list, tuple, set, frozenset, deque)
_PLAIN = (int, float, str, bytes, bool, type(None), types.CodeType)


def is_library(path):
    return path is None or path.startswith('lib/')


def _roots():
    for name, module in list(sys.modules.items()):
        if name == '__main__' or not is_library(getattr(module, '__file__', None)):
            yield vars(module)
    from greenlet import _living
    frames = [getattr(each, 'gr_frame', None) for each in _living()]
    for frame in frames + list(sys._current_frames().values()):
        while frame is not None:
            if not is_library(frame.f_code.co_filename):
                yield frame.f_locals
            frame = frame.f_back


def _closed_over(function):
    for cell in function.__closure__ or ():
        try:
            yield cell.cell_contents
        except ValueError:
            pass    # not assigned yet


def _parts(item):
    if isinstance(item, dict):
        return [*item.keys(), *item.values()]
    if isinstance(item, _CONTAINERS):
        return list(item)
    if isinstance(item, types.MethodType):
        return [item.__self__, item.__func__]
    if isinstance(item, types.FunctionType):
        return [*_closed_over(item), *(item.__defaults__ or ()), *(item.__kwdefaults__ or {}).values()]
    if isinstance(item, types.ModuleType):
        return []
    return list(getattr(item, '__dict__', {}).values())


def held(wanted):
    """Those of the objects in *wanted* that the program can still reach."""
    left = list(_roots())
    seen = set()
    found = []
    while left and len(found) < len(wanted):
        item = left.pop()
        if isinstance(item, _PLAIN) or id(item) in seen:
            continue
        seen.add(id(item))
        if any(item is each for each in wanted):
            found.append(item)
        left += _parts(item)
    return found
