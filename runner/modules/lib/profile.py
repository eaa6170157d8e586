"""Models `profile`: what a program calls, by sys.setprofile, with durations in the time of the case.

The profiler keeps a stack of its own, whose lowest entries it makes up; time goes to the entry on top.  Left out: its
calibration.
"""
import sys
import time

import _profile_runs as _runs

__all__ = ['run', 'runctx', 'Profile']


def run(statement, filename=None, sort=-1):
    names = _runs.main_names()
    runctx(statement, names, names, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    _runs.run_and_show(Profile(), statement, globals, locals, filename, sort)


class _Entry:
    """A call under way."""

    def __init__(self, func, frame, below, time_below):
        self.func = func
        self.frame = frame
        self.below = below
        self.time_below = time_below    # up to the call, for the entry below
        self.own = 0
        self.in_callees = 0


class _MadeUpFrame:

    def __init__(self, f_back):
        self.f_back = f_back


class _Times:

    def __init__(self):
        self.calls = 0          # but for recursive ones
        self.depth = -1         # of calls under way
        self.own = 0
        self.total = 0
        self.callers = {}


class Profile:
    bias = 0

    def __init__(self, timer=None, bias=None):
        self.timings = {}
        self.cmd = ''
        self.bias = self.bias if bias is None else bias
        self.timer = timer or time.process_time
        self.get_time = self.timer
        try:
            len(self.timer())
        except TypeError:
            pass
        else:
            self.get_time = lambda: sum(self.timer())
        self._top = None
        self.t = self.get_time()
        self.simulate_call('profiler')

    def dispatcher(self, frame, event, arg):
        passed = self.get_time() - self.t - self.bias
        if event == 'call':
            self._call(frame, passed)
        elif event == 'c_call':
            self._enter(('', 0, arg.__name__), frame, passed)
        else:
            self._return(frame, passed)
        self.t = self.get_time()

    def _call(self, frame, passed):
        top = self._top
        if frame.f_back is not top.frame and not isinstance(top.frame, _MadeUpFrame):
            # The return of the one on top was not told.
            assert top.frame.f_back is frame.f_back, (
                'Bad call', top.func, top.frame, top.frame.f_back, frame, frame.f_back)
            self._return(top.frame, 0)
            assert frame.f_back is self._top.frame, ('Bad call', self._top.func)
        code = frame.f_code
        self._enter((code.co_filename, code.co_firstlineno, code.co_name), frame, passed)

    def _enter(self, func, frame, passed):
        self._top = _Entry(func, frame, self._top, passed)
        self.timings.setdefault(func, _Times()).depth += 1

    def _return(self, frame, passed):
        if frame is not self._top.frame:
            assert frame is self._top.frame.f_back, ('Bad return', self._top.func)
            self._return(self._top.frame, 0)
        self._leave(passed)

    def _leave(self, passed):
        top = self._top
        top.own += passed
        total = top.own + top.in_callees
        below = self._top = top.below
        below.own += top.time_below
        below.in_callees += total
        times = self.timings[top.func]
        if not times.depth:
            times.total += total
            times.calls += 1
        times.depth -= 1
        times.own += top.own
        times.callers[below.func] = times.callers.get(below.func, 0) + 1

    def set_cmd(self, cmd):
        if self._top.below is None:
            self.cmd = cmd
            self.simulate_call(cmd)

    def simulate_call(self, name):
        self._enter(('profile', 0, name), _MadeUpFrame(self._top and self._top.frame), 0)

    def simulate_cmd_complete(self):
        passed = self.get_time() - self.t
        while self._top.below is not None:
            self._leave(passed)
            passed = 0
        self.t = self.get_time() - passed

    def print_stats(self, sort=-1):
        _runs.print_stats(self, sort)

    def dump_stats(self, file):
        _runs.dump_stats(self, file)

    def create_stats(self):
        self.simulate_cmd_complete()
        self.snapshot_stats()

    def snapshot_stats(self):
        self.stats = {func: (times.calls, sum(times.callers.values()), times.own, times.total, dict(times.callers))
                      for func, times in self.timings.items()}

    def run(self, cmd):
        names = _runs.main_names()
        return self.runctx(cmd, names, names)

    def runctx(self, cmd, globals, locals):
        self.set_cmd(cmd)
        sys.setprofile(self.dispatcher)
        try:
            exec(cmd, globals, locals)
        finally:
            sys.setprofile(None)
        return self

    def runcall(self, func, /, *args, **kw):
        self.set_cmd(repr(func))
        sys.setprofile(self.dispatcher)
        try:
            return func(*args, **kw)
        finally:
            sys.setprofile(None)
