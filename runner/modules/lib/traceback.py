"""Models `traceback`: the texts of exceptions, and of the lines that they passed, are the interpreter's own (_frames).

Source lines are known for the program's own file and for files that it made.
"""
import sys

import _frames
from _exception_chains import Depth
from _exception_chains import format_chain
from _exception_chains import is_group
from _exception_chains import last_lines
from _frame_summary import FrameSummary

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']
__all__ += ['print_list'] if sys.version_info >= (3, 13) else []


class StackSummary(list):

    def format(self):
        lines, last, count = [], None, 0
        for entry in self:
            if tuple(entry)[:3] != last:
                lines += _repeats_left_out(count)
                last, count = tuple(entry)[:3], 0
            count += 1
            if count > _REPEATS_SHOWN:
                continue
            text = self._text_of(entry)
            if text is not None:
                lines.append(text)
        return lines + _repeats_left_out(count)

    if sys.version_info >= (3, 11):

        def format_frame_summary(self, frame_summary, **colours):
            return frame_summary._shown()

        def _text_of(self, entry):
            return self.format_frame_summary(entry)

    else:

        def _text_of(self, entry):
            return entry._shown()

    @classmethod
    def from_list(cls, a_list):
        return cls(entry if isinstance(entry, FrameSummary) else FrameSummary(*entry[:3], line=entry[3])
                   for entry in a_list)

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return cls(_limited([FrameSummary(frame.f_code.co_filename, line, frame.f_code.co_name,
                                          locals=frame.f_locals if capture_locals else None)
                             for frame, line in frame_gen], limit))


def _limit_of_all():
    """sys.tracebacklimit, where the program has set it."""
    limit = getattr(sys, 'tracebacklimit', None)
    return limit if limit is None else max(limit, 0)


def _limited(entries, limit):
    if limit is None:
        limit = _limit_of_all()
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    frame = f
    if f is None:
        frame = sys._getframe(1)
        while frame.f_code.co_filename == __file__:
            frame = frame.f_back
    while frame is not None:
        yield frame, frame.f_lineno
        frame = frame.f_back


def _summary_of_entry(tb, capture_locals):
    code = tb.tb_frame.f_code
    place = _frames.place(tb)
    variables = tb.tb_frame.f_locals if capture_locals else None
    if place is None:
        return FrameSummary(code.co_filename, tb.tb_lineno, code.co_name, locals=variables)
    line, end_line, column, end_column = place
    return FrameSummary(code.co_filename, line, code.co_name, locals=variables, end_lineno=end_line, colno=column,
                        end_colno=end_column)


def _entries(tb, limit, capture_locals=False):
    entries = []
    while tb is not None:
        entries.append(_summary_of_entry(tb, capture_locals))
        tb = tb.tb_next
    return StackSummary(_limited(entries, limit))


def extract_tb(tb, limit=None):
    return _entries(tb, limit)


def _stack(frame, limit):
    entries = list(walk_stack(frame))
    limit = _limit_of_all() if limit is None else limit
    # Counted from the innermost frame, shown from the outermost.
    entries = entries if limit is None else entries[:limit] if limit >= 0 else entries[limit:]
    entries.reverse()
    return StackSummary.extract(iter(entries), limit=len(entries))


def extract_stack(f=None, limit=None):
    return _stack(sys._getframe(1) if f is None else f, limit)


# As often the same line is shown.
_REPEATS_SHOWN = 3


def _repeats_left_out(count):
    more = count - _REPEATS_SHOWN
    return [f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n'] if more > 0 else []


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _write(format_list(extracted_list), file)


def _write(lines, file):
    stream = sys.stderr if file is None else file
    for line in lines:
        stream.write(line)


def format_tb(tb, limit=None):
    return format_list(extract_tb(tb, limit))


def print_tb(tb, limit=None, file=None):
    _write(format_tb(tb, limit), file)


def format_stack(f=None, limit=None):
    return format_list(_stack(sys._getframe(1) if f is None else f, limit))


def print_stack(f=None, limit=None, file=None):
    _write(format_list(_stack(sys._getframe(1) if f is None else f, limit)), file)


_GROUP_LIMITS = ('max_group_width', 'max_group_depth') if sys.version_info >= (3, 11) else ()


class TracebackException:
    """What is shown of an exception and those behind it, without keeping them."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, _seen=None, **newer):
        groups = {name: newer.pop(name) for name in _GROUP_LIMITS if name in newer}
        if newer:
            raise TypeError("TracebackException.__init__() got an unexpected keyword argument '%s'" % next(iter(newer)))
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self._type = exc_type
        self.stack = _entries(exc_traceback, limit, capture_locals)
        self._str = _str_of(exc_value)
        self._last = [_no_exception()] if exc_value is None else last_lines(exc_value, exc_traceback)
        if isinstance(exc_value, SyntaxError):
            self._be_of_place(exc_value)
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self.__suppress_context__ = exc_value is not None and exc_value.__suppress_context__
        settings = {'limit': limit, 'capture_locals': capture_locals, 'compact': compact, **groups}
        self._of_group = None
        if sys.version_info >= (3, 11):
            self.exceptions = None
        if is_group(exc_value):
            depth = Depth(limit, False, format_tb, **groups)
            self._of_group = format_chain(exc_value, exc_traceback, depth, [exc_value])
            self.exceptions = [TracebackException(type(each), each, each.__traceback__, _seen=seen, **settings)
                               for each in exc_value.exceptions]
        self.__cause__ = self._behind(exc_value, '__cause__', settings, seen)
        # What is not shown is left out of a compact one.
        hidden = compact and (self.__cause__ is not None or self.__suppress_context__)
        self.__context__ = None if hidden else self._behind(exc_value, '__context__', settings, seen)

    def _be_of_place(self, error):
        def text_of(line):
            return str(line) if line is not None or sys.version_info < (3, 9) else None
        self.filename, self.text, self.offset, self.msg = error.filename, error.text, error.offset, error.msg
        self.lineno = text_of(error.lineno)
        if sys.version_info >= (3, 10):
            self.end_lineno, self.end_offset = text_of(error.end_lineno), error.end_offset

    def _behind(self, exc_value, link, settings, seen):
        exception = getattr(exc_value, link, None)
        if exception is None or id(exception) in seen:
            return None
        return TracebackException(type(exception), exception, exception.__traceback__, _seen=seen, **settings)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        if sys.version_info >= (3, 13):
            import warnings
            warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=2)
        return self._type

    @property
    def exc_type_str(self):
        kind = self._type
        return kind.__qualname__ if kind.__module__ in ('builtins', '__main__') else (
            kind.__module__ + '.' + kind.__qualname__)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    if sys.version_info >= (3, 13):
        def format_exception_only(self, *, show_group=False, _depth=0, **how):
            for text in self._last:
                lines = text[:-1].split('\n') if _depth else [text[:-1]]
                yield from [3 * _depth * ' ' + line + '\n' for line in lines]
            for each in (self.exceptions or ()) if show_group else ():
                yield from each.format_exception_only(show_group=show_group, _depth=_depth + 1)
    else:
        def format_exception_only(self):
            yield from self._last

    def format(self, *, chain=True):
        if chain and self.__cause__ is not None:
            yield from self.__cause__.format(chain=chain)
            yield '\nThe above exception was the direct cause of the following exception:\n\n'
        elif chain and self.__context__ is not None and not self.__suppress_context__:
            yield from self.__context__.format(chain=chain)
            yield '\nDuring handling of the above exception, another exception occurred:\n\n'
        if self._of_group is not None:
            yield from self._of_group
            return
        if self.stack:
            yield 'Traceback (most recent call last):\n'
            yield from self.stack.format()
        yield from self._last

    def print(self, *, file=None, chain=True):
        _write(self.format(chain=chain), file)


def _str_of(value):
    try:
        return str(value)
    except Exception:
        return '<exception str() failed>' if sys.version_info >= (3, 11) else (
            '<unprintable %s object>' % type(value).__name__)


def _no_exception():
    return 'NoneType: None\n' if sys.version_info >= (3, 10) else 'None: None\n'


def _format_given(exception, tb, limit, chain):
    depth = Depth(limit, chain, format_tb)
    if exception is None:
        frames = depth.frames(tb)
        return (['Traceback (most recent call last):\n'] if frames else []) + frames + ['NoneType: None\n']
    return format_chain(exception, tb, depth, [exception])


if sys.version_info >= (3, 10):
    _ABSENT = object()      # an exception given alone brings its traceback

    def format_exception_only(exc, /, value=_ABSENT, **how):
        exception = exc if value is _ABSENT else value
        if sys.version_info >= (3, 13) and how.pop('show_group', False) and exception is not None:
            return list(TracebackException.from_exception(exception).format_exception_only(show_group=True))
        if how:
            raise TypeError("format_exception_only() got an unexpected keyword argument '%s'" % next(iter(how)))
        return [_no_exception()] if exception is None else last_lines(exception)

    def _value_and_traceback(exc, value, tb):
        if (value is _ABSENT) != (tb is _ABSENT):
            raise ValueError('Both or neither of value and tb must be given')
        if value is not _ABSENT:
            return value, tb
        if exc is None:
            return None, None
        if sys.version_info >= (3, 11) and not isinstance(exc, BaseException):
            raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
        return exc, exc.__traceback__

    def format_exception(exc, /, value=_ABSENT, tb=_ABSENT, limit=None, chain=True):
        return _format_given(*_value_and_traceback(exc, value, tb), limit, chain)

    def print_exception(exc, /, value=_ABSENT, tb=_ABSENT, limit=None, file=None, chain=True):
        _write(format_exception(exc, value, tb, limit, chain), file)

else:

    def format_exception_only(etype, value):
        return [_no_exception()] if value is None else last_lines(value)

    def format_exception(etype, value, tb, limit=None, chain=True):
        return _format_given(value, tb, limit, chain)

    def print_exception(etype, value, tb, limit=None, file=None, chain=True):
        _write(format_exception(etype, value, tb, limit, chain), file)


def _format_handled(limit, chain):
    exception = sys.exc_info()[1]
    return _format_given(exception, getattr(exception, '__traceback__', None), limit, chain)


def format_exc(limit=None, chain=True):
    return ''.join(_format_handled(limit, chain))


def print_exc(limit=None, file=None, chain=True):
    _write(_format_handled(limit, chain), file)


def print_last(limit=None, file=None, chain=True):
    raise ValueError('no last exception')


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass        # that frame still runs
        tb = tb.tb_next
