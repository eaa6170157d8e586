# What traceback takes: locals, limits, sys.tracebacklimit, compact.
import sys, traceback


def show(lines):
    print(''.join(lines).replace(__file__, 'FILE'), end='')


def fail(n):
    text = 'x' * n
    if n:
        fail(n - 1)
    else:
        raise ValueError('deep')


try:
    fail(4)
except ValueError as e:
    error = e
t = traceback.TracebackException.from_exception(error, capture_locals=True, limit=-1)
show(t.format())
print(t.stack[0].locals['n'], t.stack[0].locals['text'])
print([f.locals for f in traceback.extract_tb(error.__traceback__)][:2])


class Bad:
    def __repr__(self):
        raise OSError


summary = traceback.FrameSummary('f.py', 3, 'name', locals={'b': 1, 'a': 'x'}, line='the line')
print(summary.locals, list(summary), summary == ('f.py', 3, 'name', 'the line'))
show(traceback.StackSummary.from_list([summary]).format())
print(traceback.FrameSummary("f.py", 3, "n", locals={}).locals)


def here():
    return traceback.StackSummary.extract(traceback.walk_stack(None), limit=2, capture_locals=True)


print([(f.name, sorted(f.locals or ())[:1]) for f in here()])
sys.tracebacklimit = 2
show(traceback.format_exception(type(error), error, error.__traceback__))
print(len(traceback.extract_tb(error.__traceback__)), len(traceback.extract_tb(error.__traceback__, 4)))


def inner():
    return inner2()


def inner2():
    return traceback.extract_stack(), traceback.extract_stack(limit=3)


print([[f.name for f in s] for s in inner()])
sys.tracebacklimit = 0
show(traceback.format_exception(type(error), error, error.__traceback__))
sys.tracebacklimit = -5
show(traceback.format_tb(error.__traceback__))
del sys.tracebacklimit
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise KeyError('k') from z
except KeyError as k:
    chained = k
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError('k') from None
except KeyError as k:
    hidden = k
for e in (chained, hidden):
    for compact in (False, True):
        t = traceback.TracebackException.from_exception(e, **({'compact': compact} if sys.version_info >= (3,
                10) else {}))
        print(t.__cause__ is None, t.__context__ is None, t.__suppress_context__,
                t == traceback.TracebackException.from_exception(e), len(list(t.format())))
print(len(traceback.__all__))
