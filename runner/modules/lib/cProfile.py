"""Models `cProfile`: what a program calls, how often, and how long that takes of the virtual time."""
import _lsprof

__all__ = ['run', 'runctx', 'Profile']


def _main_names():
    import __main__
    return __main__.__dict__


def run(statement, filename=None, sort=-1):
    names = _main_names()
    runctx(statement, names, names, filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    profile = Profile()
    try:
        profile.runctx(statement, globals, locals)
    except SystemExit:
        pass
    finally:
        if filename is None:
            profile.print_stats(sort)
        else:
            profile.dump_stats(filename)


class Profile(_lsprof.Profiler):

    def print_stats(self, sort=-1):
        import pstats
        keys = sort if isinstance(sort, tuple) else (sort,)
        pstats.Stats(self).strip_dirs().sort_stats(*keys).print_stats()

    def dump_stats(self, file):
        import pickle
        self.create_stats()
        with open(file, 'wb') as out:
            pickle.dump(self.stats, out)

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
        names = _main_names()
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
