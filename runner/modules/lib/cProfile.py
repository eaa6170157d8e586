"""Models `cProfile`: what a program calls, how often, and how long that takes of the virtual time."""
import _lsprof
import _profile_runs as _runs

__all__ = ['run', 'runctx', 'Profile']


def run(statement, filename=None, sort=-1):
    names = _runs.main_names()
    runctx(statement, names, names, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    _runs.run_and_show(Profile(), statement, globals, locals, filename, sort)


class Profile(_lsprof.Profiler):

    def print_stats(self, sort=-1):
        _runs.print_stats(self, sort)

    def dump_stats(self, file):
        _runs.dump_stats(self, file)

    def create_stats(self):
        self.disable()
        self.snapshot_stats()

    def snapshot_stats(self):
        entries = self.getstats()
        self.stats = {}
        callers_of = {}
        for entry in entries:
            func = label(entry.code)
            callers = callers_of.setdefault(func, {})
            primitive = entry.callcount - entry.reccallcount
            self.stats[func] = primitive, entry.callcount, entry.inlinetime, entry.totaltime, callers
        for entry in entries:
            for callee in entry.calls or ():
                callers = callers_of[label(callee.code)]
                found = (callee.callcount, callee.callcount - callee.reccallcount, callee.inlinetime, callee.totaltime)
                before = callers.get(label(entry.code), (0, 0, 0, 0))
                callers[label(entry.code)] = tuple(a + b for a, b in zip(before, found))

    def run(self, cmd):
        names = _runs.main_names()
        return self.runctx(cmd, names, names)

    def runctx(self, cmd, globals, locals):
        self._run_text(cmd, globals, locals)
        return self

    def runcall(self, func, /, *args, **kw):
        return self._run_call(func, args, kw)

    def __enter__(self):
        self.enable()
        return self

    __exit__ = _lsprof.Profiler.__exit__


def label(code):
    if isinstance(code, str):
        return '~', 0, code
    if isinstance(code, tuple):
        return code
    return code.co_filename, code.co_firstlineno, code.co_name
