"""trace shows and counts lines, functions and who calls whom."""
import os
import sys
import tempfile
import threading
import trace


def leaf(n):
    return n + 1


def twice(n):
    a = leaf(n)
    return a + leaf(a)


class Thing:
    def method(self):
        return twice(1)

    @classmethod
    def of_class(cls):
        return cls


def produce():
    yield 1


def main():
    Thing().method()
    Thing.of_class()
    list(produce())
    for i in range(2):
        i
    try:
        leaf(None)
    except TypeError:
        pass
    return [(lambda: 1)()]


def lines(tracer):
    return sorted((os.path.basename(file), line, count) for (file, line), count in tracer.results().counts.items())


SETTINGS = [{'count': 1, 'trace': 0}, {'count': 0, 'trace': 1}, {}, {'count': 0, 'trace': 0},
            {'count': 0, 'trace': 0, 'countfuncs': 1}, {'count': 0, 'trace': 0, 'countcallers': 1}]
for settings in SETTINGS:
    tracer = trace.Trace(ignoredirs=[sys.prefix, sys.exec_prefix], **settings)
    print(settings, tracer.runfunc(main), tracer.donothing, lines(tracer))
    found = tracer.results()
    print(sorted(found.calledfuncs) == sorted({file_module for file_module in found.calledfuncs}),
          sorted((module, name) for _, module, name in found.calledfuncs),
          sorted((by[2], called[2]) for by, called in found.callers))

tracer = trace.Trace(count=1, trace=0, ignoremods=['threading', '_weakrefset'])
tracer.run('x = leaf(1)\ny = 2')
print(x, y, lines(tracer))
tracer = trace.Trace(count=1, trace=0, ignoremods=['threading', '_weakrefset'])
tracer.runctx('t = threading.Thread(target=leaf, args=(1,)); t.start(); t.join()', globals())
print(lines(tracer))

with tempfile.TemporaryDirectory() as folder:
    tracer = trace.Trace(count=1, trace=0, ignoredirs=[sys.prefix, sys.exec_prefix], outfile=folder + '/counts')
    tracer.runfunc(main)
    tracer.results().write_results(show_missing=False, coverdir=folder)
    for name in sorted(os.listdir(folder)):
        if name.endswith('.cover'):
            with open(os.path.join(folder, name)) as file:
                print(name.endswith('trace_of_lines.cover'), file.read()[:700])
    again = trace.CoverageResults(infile=folder + '/counts')
    again.update(tracer.results())
    print(sorted(again.counts.values()))
    trace.CoverageResults(infile=folder + '/none')
a = trace.CoverageResults({('a', 1): 2})
a.update(trace.CoverageResults({('a', 1): 3, ('b', 2): 1}, {('f', 'm', 'n'): 1}))
print(a.counts, a.calledfuncs)
a.counts.clear()
a.write_results()
