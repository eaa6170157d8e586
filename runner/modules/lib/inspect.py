"""Models `inspect`: what kind of thing an object is, and the frames that called."""
import functools
import sys
import types

import _unmodelled
from _signatures import _empty
from _signatures import BoundArguments
from _signatures import Parameter
from _signatures import Signature
from _signatures import signature


def isclass(object):
    return isinstance(object, type)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isroutine(object):
    return isfunction(object) or ismethod(object) or isbuiltin(object)


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def isgeneratorfunction(object):
    return _has_flag(object, 0x20)


def _has_flag(object, flag):
    while isinstance(object, functools.partial):
        object = object.func
    code = getattr(object, '__code__', None)
    return code is not None and bool(code.co_flags & flag)


def iscoroutinefunction(object):
    return _has_flag(object, 0x80)


def isasyncgenfunction(object):
    return _has_flag(object, 0x200)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), '__await__')


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def currentframe():
    return sys._getframe(1)


def getmro(cls):
    return cls.__mro__


def getmodule(object, _filename=None):
    return sys.modules.get(getattr(object, '__module__', None))


def getdoc(object):
    return getattr(object, '__doc__', None)


def getfile(object):
    if ismodule(object):
        return object.__file__
    return getattr(object, '__code__', object).co_filename


def getmembers(object, predicate=None):
    pairs = [(name, getattr(object, name)) for name in sorted(dir(object)) if hasattr(object, name)]
    return [pair for pair in pairs if predicate is None or predicate(pair[1])]


class FrameInfo(tuple):

    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])


def stack(context=1):
    from _frames import source_line
    found = []
    frame = sys._getframe(1)
    while frame is not None:
        code = frame.f_code
        found.append(FrameInfo((frame, code.co_filename, frame.f_lineno, code.co_name,
                                [source_line(code.co_filename, frame.f_lineno)], 0)))
        frame = frame.f_back
    return found


__getattr__ = _unmodelled.attribute(globals(), {
    'source is not modelled': (
        'getsource', 'getsourcelines', 'getsourcefile', 'getfullargspec', 'getcallargs',
        'getframeinfo', 'trace', 'getinnerframes', 'getouterframes')})
