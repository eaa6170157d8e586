"""Frames as inspect describes them: where each stands, and the line of source there."""
import sys
import types
from collections import namedtuple

ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')


def getargvalues(frame):
    code = frame.f_code
    names = list(code.co_varnames)
    count = code.co_argcount + getattr(code, 'co_kwonlyargcount', 0)
    args, names = names[:count], names[count:]
    varargs = names.pop(0) if code.co_flags & 4 else None
    keywords = names.pop(0) if code.co_flags & 8 else None
    return ArgInfo(args, varargs, keywords, frame.f_locals)


class FrameInfo(tuple):

    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])


class Traceback(tuple):

    filename = property(lambda self: self[0])
    lineno = property(lambda self: self[1])
    function = property(lambda self: self[2])
    code_context = property(lambda self: self[3])
    index = property(lambda self: self[4])


def getframeinfo(frame, context=1):
    if isinstance(frame, types.TracebackType):
        lineno = frame.tb_lineno
        frame = frame.tb_frame
    else:
        lineno = frame.f_lineno
    code = frame.f_code
    lines, index = None, None
    if context > 0 and not code.co_filename.startswith('lib/'):
        import linecache
        lines = linecache.getlines(code.co_filename)
        start = max(0, min(lineno - 1 - context // 2, len(lines) - context))
        index = lineno - 1 - start
        lines = lines[start:start + context]
    return Traceback((code.co_filename, lineno, code.co_name, lines, index))


def getouterframes(frame, context=1):
    found = []
    while frame is not None:
        found.append(FrameInfo((frame, *getframeinfo(frame, context))))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb is not None:
        found.append(FrameInfo((tb.tb_frame, *getframeinfo(tb, context))))
        tb = tb.tb_next
    return found


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    return getinnerframes(sys.exc_info()[2], context)
