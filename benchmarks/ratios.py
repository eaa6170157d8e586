"""Runs all benchmarks, and live CPython and gevent beside them; prints one table of ratios, writes the figures as JSON.

usage: ratios.py BUILD_FOLDER [--python PYTHON] [--benchmark_...]

Everything in the table is from this run.  Ours is processor time, as is the floor's and live Python's, unless the row
says otherwise: other work on the machine then distorts it less.
"""
import json
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAMS = ('runner/machine/machine_bench', 'runner/hub/hub_bench', 'runner/python/python_bench',
            'runner/suite/suite_bench')
SECONDS = {'ns': 1e-9, 'us': 1e-6, 'ms': 1e-3, 's': 1.0}
KIB = 1024.0


def plain_name(name):
    for suffix in ('/real_time', '/manual_time', '/iterations:1'):
        name = name.replace(suffix, '')
    return name.split('/min_time')[0]


def run_benchmarks(build, options):
    rows = {}
    for program in PROGRAMS:
        done = subprocess.run([os.path.join(build, program), '--benchmark_format=json', *options],
                              stdout=subprocess.PIPE, check=True)
        for row in json.loads(done.stdout)['benchmarks']:
            rows[plain_name(row['name'])] = row
    return rows


def run_live(python):
    done = subprocess.run([python, os.path.join(ROOT, 'benchmarks', 'live.py'),
                           os.path.join(ROOT, 'runner', 'python', 'evaluator_programs.h'), os.path.join(ROOT, 'cases')],
                          stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def seconds_each(row):
    """Seconds of one operation: of one item where the benchmark counts them."""
    if 'items_per_second' in row:
        return 1 / row['items_per_second']
    return row['cpu_time'] * SECONDS[row['time_unit']]


def shown(seconds):
    for unit, size in (('s', 1.0), ('ms', 1e-3), ('us', 1e-6)):
        if seconds >= size:
            return '%.3g %s' % (seconds / size, unit)
    return '%.3g ns' % (seconds / 1e-9)


class Table:
    """Rows of: what, ours, held against, ratio, what is to be reached."""

    def __init__(self):
        self.rows = []

    def add(self, what, ours, other, ratio, reach, reached):
        self.rows.append((what, ours, other, ratio, reach, 'yes' if reached else 'NO'))

    def at_most(self, what, ours, other, name, most):
        self.add(what, shown(ours), name + ' ' + shown(other), '%.1f x' % (ours / other), 'at most %g x' % most,
                 ours <= most * other)

    def faster(self, what, ours, other, name, least):
        self.add(what, shown(ours), name + ' ' + shown(other), '%.0f x faster' % (other / ours),
                 'at least %g x' % least, other >= least * ours)

    def below(self, what, value, limit, unit):
        self.add(what, '%.4g %s' % (value, unit), '', '', 'at most %g %s' % (limit, unit), value <= limit)

    def figure(self, what, seconds):
        self.rows.append((what, shown(seconds), '', '', '', ''))

    def text(self):
        header = ('what', 'ours', 'against', 'ratio', 'to reach', 'met')
        widths = [max(len(row[i]) for row in [header, *self.rows]) for i in range(len(header))]
        lines = ['  '.join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip()
                 for row in [header, *self.rows]]
        return '\n'.join(lines)


def add_hub(table, each, live):
    switch, spawn = each['floor/switch'], each['floor/spawn']
    for count in (2, 10, 100):
        name = 'hub/sleep0/%d' % count
        table.at_most('sleep(0) among %d' % count, each[name], switch, 'floor', 6)
        if name in live:
            table.faster('sleep(0) among %d' % count, each[name], live[name], 'gevent', 50)
    table.at_most('handoff', each['hub/handoff'], switch, 'floor', 8)
    table.at_most('spawn and join', each['hub/spawn_join'], spawn, 'floor', 8)
    if 'hub/spawn_join' in live:
        table.faster('spawn and join', each['hub/spawn_join'], live['hub/spawn_join'], 'gevent', 40)
    table.below('virtual timer sleep', each['hub/timer_sleep'] * 1e9, 250, 'ns')


def add_cases(table, rows, each, live):
    case = rows['whole_case']
    table.below('a whole case, median of %d' % case['cases'], case['median_us'], 150, 'us')
    table.figure('a whole case, dearest', case['dearest_us'] * 1e-6)
    table.figure('gevent.monkey.patch_all() alone', each['patch_all_alone'])
    table.figure('the same, first in its OS thread', rows['first_patch_all']['real_time'] * 1e-6)
    table.figure('fresh machine and interpreter', each['fresh_interpreter'])
    table.at_most('100 rounds of all cases, each', each['growth/100'], each['growth/1'], 'one round, each', 1.1)
    table.add('--jobs 2, cases a second', '%.0f' % (1 / each['jobs/2']), 'one job %.0f' % (1 / each['jobs/1']),
              '%.2f x' % (each['jobs/1'] / each['jobs/2']), 'close to 2 x', each['jobs/1'] > 1.7 * each['jobs/2'])
    if 'live/case' in live:
        table.faster('sweep, a case (wall clock)', each['growth/1'], live['live/case'],
                     'live, from %d cases' % live['live/sample'], 1000)


def main():
    arguments = sys.argv[1:]
    build = arguments.pop(0)
    python = 'python3'
    if '--python' in arguments:
        at = arguments.index('--python')
        python = arguments[at + 1]
        del arguments[at:at + 2]
    rows = run_benchmarks(build, arguments)
    live = run_live(python)
    each = {name: seconds_each(row) for name, row in rows.items()}
    table = Table()
    add_hub(table, each, live)
    table.below('resident for each of 100,000 live greenlets', rows['hub/live_greenlets']['bytes_each'] / KIB, 6, 'KiB')
    add_cases(table, rows, each, live)
    for name in sorted(name for name in each if name.startswith('evaluator/')):
        table.at_most(name, each[name], live[name], 'CPython', 3)
    print('live: CPython %s, gevent %s' % (live['python'], live['gevent']))
    print(table.text())
    target = os.path.join(build, 'benchmarks.json')
    with open(target, 'w') as file:
        json.dump({'ours': rows, 'live': live, 'table': table.rows}, file, indent=1)
    print('all figures: ' + os.path.relpath(target))


main()
