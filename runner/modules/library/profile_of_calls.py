"""profile counts calls and who made them; who calls itself is counted once where the outermost call ends."""
import io
import profile
import pstats
import tempfile


def leaf(n):
    return len('x' * n)


def twice(n):
    return leaf(n) + leaf(n)


def fall(n):
    return n and fall(n - 1)


def fail():
    try:
        int('x')
    except ValueError:
        return None


def produce():
    yield from range(2)


def work():
    twice(1)
    fall(3)
    fail()
    return list(produce())


def shown(profiler):
    profiler.create_stats()
    for func in sorted(profiler.stats, key=lambda func: func[2]):
        calls, all_calls, own, total, callers = profiler.stats[func]
        print(func[2], calls, all_calls, own <= total, sorted((caller[2], count) for caller, count in callers.items()))


shown(profile.Profile().runctx('work()', globals(), locals()))
profiler = profile.Profile()
print(profiler.runcall(twice, 3))
try:
    profiler.runcall(leaf, 1)
except AssertionError as e:
    print(e.args[0][:2])
print([name for _, _, name in profiler.timings if not name.startswith('<function')])
profiler.create_stats()
print(sorted((file[-19:], name, *counts[:2]) for (file, _, name), counts in profiler.stats.items() if '0x' not in name))

ticks = iter(range(1000))
profiler = profile.Profile(lambda: next(ticks))
profiler.runcall(twice, 1)
profiler.create_stats()
print(sorted((name, *numbers[2:4]) for (_, _, name), numbers in profiler.stats.items() if name in ('leaf', 'twice')))

with tempfile.NamedTemporaryFile() as file:
    profile.run('work()', file.name)
    stats = pstats.Stats(file.name, stream=io.StringIO())
    print(stats.total_calls, stats.prim_calls)
    stats.strip_dirs().sort_stats('name').print_callers('leaf')
    print(stats.stream.getvalue().splitlines()[-3].split()[:3])
    stats.add(file.name)
    print(stats.total_calls, [sorted(found[4].values()) for func, found in stats.stats.items() if func[2] == 'leaf'])
