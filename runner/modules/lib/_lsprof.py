"""Models _lsprof: who is called how often and how long, by whom; cProfile's part in C.

It hears of calls as sys.setprofile does, and takes the virtual time.  What runs in Python's own library is there by its
name in this library, with other lines than CPython's, and where CPython has functions in between that are not here,
they are missing.
"""
import sys
from collections import namedtuple
from time import perf_counter

profiler_entry = namedtuple('profiler_entry', 'code callcount reccallcount totaltime inlinetime calls')
profiler_subentry = namedtuple('profiler_subentry', 'code callcount reccallcount totaltime inlinetime')
_MODULES = {'Profiler': '_lsprof.', 'RLock': '_thread.', 'deque': 'collections.', 'lock': '_thread.'}   # of classes
_LINES_OF_EXIT = {8: 134, 11: 117, 12: 119, 13: 121, 14: 120}     # in CPython's cProfile.py
_EXIT = 'lib/cProfile.py', _LINES_OF_EXIT.get(sys.version_info[1], 118), '__exit__'
_ONE_AT_A_TIME = sys.version_info >= (3, 12)


class _Times:
    """Of a function, or of it as called by another one."""

    def __init__(self, code):
        self.code = code
        self.calls = self.recursive_calls = self.depth = 0
        self.total = self.own = 0.0
        self.callees = {}       # these, by their keys

    def begin(self):
        self.depth += 1

    def end(self, total, own):
        self.depth -= 1
        if self.depth:
            self.recursive_calls += 1
        else:
            self.total += total
        self.own += own
        self.calls += 1

    def fields(self):
        return self.code, self.calls, self.recursive_calls, self.total, self.own


class _Call:

    def __init__(self, times, as_called, began):
        self.times = times
        self.as_called = as_called
        self.began = began
        self.in_callees = 0.0
        self.hidden = 0     # calls under way of C by C, which CPython tells nobody of


def _text_of(function):
    """How a function in C is named."""
    name = function.__name__
    owner = getattr(function, '__self__', None)
    holder = function.__qualname__.rpartition('.')[0]
    if owner is None and holder:
        return f"<method '{name}' of '{_MODULES.get(holder, '')}{holder}' objects>"
    if owner is not None and type(owner).__name__ != 'module':
        found = None if isinstance(owner, type) else getattr(type(owner), name, None)
        return f'<built-in method {name}>' if found is None else repr(found)
    module = getattr(function, '__module__', None)
    return f'<built-in method {module}.{name}>' if module else f'<built-in method {name}>'


class Profiler:

    def __init__(self, timer=None, timeunit=0.0, subcalls=True, builtins=True):
        self._timer = timer or perf_counter
        self._unit = timeunit or 1
        self._subcalls = subcalls
        self._builtins = builtins
        self._times = {}
        self._under_way = []

    def _begin(self, key, code):
        times = self._times.get(key)
        if times is None:
            times = self._times[key] = _Times(code)
        as_called = None
        if self._subcalls and self._under_way:
            callees = self._under_way[-1].times.callees
            as_called = callees.get(key)
            if as_called is None:
                as_called = callees[key] = _Times(code)
            as_called.begin()
        times.begin()
        self._under_way.append(_Call(times, as_called, self._timer()))

    def _end(self):
        if not self._under_way:
            return
        call = self._under_way.pop()
        total = (self._timer() - call.began) * self._unit
        own = total - call.in_callees
        if self._under_way:
            self._under_way[-1].in_callees += total
        call.times.end(total, own)
        if call.as_called is not None:
            call.as_called.end(total, own)

    def _hook(self, frame, event, arg):
        if event == 'call':
            code = frame.f_code
            self._begin((code.co_filename, code.co_firstlineno, code.co_name), code)
        elif event == 'return':
            self._end()
        elif not self._builtins:
            return
        elif self._is_hidden(event):
            return
        elif event == 'c_call':
            text = _EXIT if arg is _exit else _text_of(arg)
            self._begin(text, text)
        else:
            self._end()

    def _is_hidden(self, event):
        call = self._under_way[-1] if self._under_way else None
        if event == 'c_call':
            if call is None or not isinstance(call.times.code, str):
                return False
            call.hidden += 1
            return True
        if call is None or not call.hidden:
            return False
        call.hidden -= 1
        return True

    def enable(self, subcalls=True, builtins=True):
        if sys.getprofile() is not None and _ONE_AT_A_TIME:
            raise ValueError('Another profiling tool is already active')
        self._subcalls, self._builtins = subcalls, builtins
        sys.setprofile(self._hook)

    def disable(self):
        sys.setprofile(None)
        while self._under_way:
            self._end()

    def _disable_of_python(self):
        self._call_in_c("<method 'disable' of '_lsprof.Profiler' objects>")
        self.disable()

    def _call_in_c(self, text, function=None, *args):
        """A call that is under way when it is told, or that this module makes itself."""
        if not self._builtins:
            return function(*args) if function else None
        self._begin(text, text)
        try:
            return function(*args) if function else None
        finally:
            self._end()

    def clear(self):
        self._times.clear()

    def getstats(self):
        return [profiler_entry(*times.fields(),
                               [profiler_subentry(*each.fields()) for each in times.callees.values()] or None)
                for times in self._times.values() if times.calls]

    # ---- what is Python in CPython, without frames here

    def _run_text(self, cmd, globals, locals):
        self.enable()
        try:
            self._call_in_c('<built-in method builtins.exec>', exec, cmd, globals, locals)
        finally:
            self._disable_of_python()

    def _run_call(self, func, args, kw):
        self.enable()
        try:
            return func(*args, **kw)
        finally:
            self._disable_of_python()

    def __exit__(self, *details):
        self._disable_of_python()


_exit = Profiler.__exit__
