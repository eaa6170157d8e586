# cProfile and pstats: who was called how often and how long, sorted, without folders, by callers.
import cProfile
import io
import pstats
import re
import time


class Worker:
    def __init__(self, pause):
        self.pause = pause
        self.done = []

    def work(self):
        time.sleep(self.pause)
        self.done.append(self.pause)


def slow():
    for pause in (0.02, 0.09):
        Worker(pause).work()


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def main():
    slow()
    time.sleep(0.1)
    return fib(6), len('abc'), ','.join(['a'])


def shown(text):
    """Times to a tenth of a second, and no lines: what takes none comes in any order."""
    text = re.sub(r'\d\.\d\d\d', lambda found: '%.1f' % float(found[0]), text)
    return re.sub(r'\S*profiles\.py', 'profiles.py', text)


profile = cProfile.Profile()
profile.enable()
print(main())
profile.disable()
out = io.StringIO()
stats = pstats.Stats(profile, stream=out)
print(stats.total_calls, stats.prim_calls, '%.1f' % stats.total_tt)
stats.strip_dirs().sort_stats('name').print_stats('profiles')
stats.sort_stats(pstats.SortKey.CALLS).print_stats(1)
stats.sort_stats('cumulative', 'name').print_callers('work|sleep')
stats.sort_stats('name').print_callees('slow')
print(shown(out.getvalue()))
for func, (primitive, calls, own, total, callers) in sorted(stats.stats.items()):
    if func[2] not in ('<built-in method builtins.print>',):
        print(func[0], func[2], primitive, calls, '%.1f %.1f' % (own, total), sorted(each[2] for each in callers))

print(cProfile.Profile().runcall(fib, 3))
one = cProfile.Profile()
one.run('fib(3)')
out = io.StringIO()
pstats.Stats(one, stream=out).strip_dirs().sort_stats('stdname').print_stats()
print(out.getvalue())
for words in (('no such',), ('time', 1)):
    try:
        stats.sort_stats(*words)
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
