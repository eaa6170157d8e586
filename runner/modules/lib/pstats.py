"""Models `pstats`: tables of what a profile has found.

A file of a profile is a pickle here (CPython: marshal), which nobody but this module reads.  Left out: the interactive
browser.
"""
import os
import re
import sys
import time
from enum import Enum

__all__ = ['Stats', 'SortKey']
if sys.version_info >= (3, 9):
    __all__ += ['FunctionProfile', 'StatsProfile']
    from _profile_records import FunctionProfile, StatsProfile, records_of


class SortKey(str, Enum):
    CALLS = 'calls', 'ncalls'
    CUMULATIVE = 'cumulative', 'cumtime'
    FILENAME = 'filename', 'module'
    LINE = 'line'
    NAME = 'name'
    NFL = 'nfl'
    PCALLS = 'pcalls'
    STDNAME = 'stdname'
    TIME = 'time', 'tottime'

    def __new__(cls, *values):
        made = str.__new__(cls, values[0])
        made._value_ = values[0]
        for other in values[1:]:
            cls._value2member_map_[other] = made
        made._all_values = values
        return made


# By which columns of a row, each up (1) or down (-1); and how that is called.
_FILE, _LINE, _NAME, _STANDARD = 4, 5, 6, 7
_ORDERS = {
    'calls': (((1, -1),), 'call count'),
    'ncalls': (((1, -1),), 'call count'),
    'cumtime': (((3, -1),), 'cumulative time'),
    'cumulative': (((3, -1),), 'cumulative time'),
    'filename': (((_FILE, 1),), 'file name'),
    'line': (((_LINE, 1),), 'line number'),
    'module': (((_FILE, 1),), 'file name'),
    'name': (((_NAME, 1),), 'function name'),
    'nfl': (((_NAME, 1), (_FILE, 1), (_LINE, 1)), 'name/file/line'),
    'pcalls': (((0, -1),), 'primitive call count'),
    'stdname': (((_STANDARD, 1),), 'standard name'),
    'time': (((2, -1),), 'internal time'),
    'tottime': (((2, -1),), 'internal time'),
}
_NUMBERED = {-1: 'stdname', 0: 'calls', 1: 'time', 2: 'cumulative'}


def _shown(func):
    file, line, name = func
    if (file, line) != ('~', 0):
        return '%s:%d(%s)' % func
    return '{%s}' % name[1:-1] if name.startswith('<') and name.endswith('>') else name


def _time(seconds):
    return '%8.3f' % seconds


def _together(callers, others):
    merged = dict(callers)
    for func, found in others.items():
        if func not in merged:
            merged[func] = found
        elif isinstance(found, tuple):
            merged[func] = tuple(a + b for a, b in zip(merged[func], found))
        else:   # only counted, by profile
            merged[func] += found
    return merged


def _sum(found, other):
    return tuple(a + b for a, b in zip(found[:4], other[:4])) + (_together(found[4], other[4]),)


class Stats:

    def __init__(self, *args, stream=None):
        self.stream = stream or sys.stdout
        self.all_callees = None
        self.files = []
        self.fcn_list = None
        self.sort_type = ''
        self.stats = {}
        self.top_level = set()
        self._load(args[0] if args else None)
        self.add(*args[1:])

    def _load(self, given):
        if given is None:
            self.stats = {}
        elif isinstance(given, (str, os.PathLike)):
            import pickle
            with open(given, 'rb') as file:
                self.stats = pickle.load(file)
            self.files = ['%s    %s' % (time.ctime(os.stat(given).st_mtime), given)]
        elif hasattr(given, 'create_stats'):
            given.create_stats()
            self.stats = given.stats
            given.stats = {}
        if not self.stats and given is not None:
            raise TypeError('Cannot create or construct a %r object from %r' % (self.__class__, given))
        self._count()

    def _count(self):
        rows = self.stats.values()
        self.total_calls = sum(row[1] for row in rows)
        self.prim_calls = sum(row[0] for row in rows)
        self.total_tt = sum(row[2] for row in rows)
        self.max_name_len = max([len(_shown(func)) for func in self.stats], default=0)

    def add(self, *arg_list):
        for given in arg_list:
            other = given if isinstance(given, Stats) else type(self)(given)
            self.files += other.files
            for func, found in other.stats.items():
                self.stats[func] = _sum(self.stats[func], found) if func in self.stats else found
            self.fcn_list = None
            self.all_callees = None
            self._count()
        return self

    def dump_stats(self, filename):
        import pickle
        with open(filename, 'wb') as file:
            pickle.dump(self.stats, file)

    # ---- in what order

    def get_sort_arg_defs(self):
        known = {}
        twice = set()
        for word, order in _ORDERS.items():
            for end in range(1, len(word) + 1):
                if word[:end] in known and known[word[:end]] != order and word[:end] not in _ORDERS:
                    twice.add(word[:end])
                known[word[:end]] = order
        known.update(_ORDERS)
        return {word: order for word, order in known.items() if word not in twice}

    def sort_stats(self, *field):
        if not field:
            self.fcn_list = None
            return self
        if len(field) == 1 and isinstance(field[0], int):
            field = [_NUMBERED[field[0]]]
        elif len(field) >= 2:
            for each in field[1:]:
                if type(each) is not type(field[0]):
                    raise TypeError("Can't have mixed argument type")
        known = self.get_sort_arg_defs()
        orders = [known[each.value if isinstance(each, SortKey) else each] for each in field]
        self.sort_type = ', '.join(name for _, name in orders)
        rows = [found[:4] + func + (_shown(func), func) for func, found in self.stats.items()]
        for column, direction in reversed([each for columns, _ in orders for each in columns]):
            rows.sort(key=lambda row: row[column], reverse=direction < 0)
        self.fcn_list = [row[-1] for row in rows]
        return self

    def reverse_order(self):
        if self.fcn_list:
            self.fcn_list.reverse()
        return self

    def strip_dirs(self):
        stripped = {}
        for func, found in self.stats.items():
            callers = {}
            for caller, times in found[4].items():
                callers = _together(callers, {_without_folder(caller): times})
            found = found[:4] + (callers,)
            func = _without_folder(func)
            stripped[func] = _sum(stripped[func], found) if func in stripped else found
        self.stats = stripped
        self.fcn_list = None
        self.all_callees = None
        self._count()
        return self

    def calc_callees(self):
        if self.all_callees is None:
            self.all_callees = {}
            for func, found in self.stats.items():
                self.all_callees.setdefault(func, {})
                for caller, times in found[4].items():
                    self.all_callees.setdefault(caller, {})[func] = times

    # ---- tables

    def _print(self, *values, end='\n'):
        print(*values, end=end, file=self.stream)

    def eval_print_amount(self, sel, list, msg):
        if isinstance(sel, str):
            try:
                pattern = re.compile(sel)
            except re.error:
                return list, msg + '   <Invalid regular expression %r>\n' % sel
            chosen = [func for func in list if pattern.search(_shown(func))]
        else:
            count = len(list)
            if isinstance(sel, float) and 0.0 <= sel < 1.0:
                count = int(count * sel + .5)
            elif isinstance(sel, int) and 0 <= sel < count:
                count = sel
            chosen = list[:count]
        if len(list) != len(chosen):
            msg += '   List reduced from %r to %r due to restriction <%r>\n' % (len(list), len(chosen), sel)
        return chosen, msg

    def get_print_list(self, sel_list):
        if self.fcn_list:
            chosen, message = self.fcn_list[:], '   Ordered by: ' + self.sort_type + '\n'
        else:
            chosen, message = list(self.stats), '   Random listing order was used\n'
        for selection in sel_list:
            chosen, message = self.eval_print_amount(selection, chosen, message)
        if not chosen:
            return 0, chosen
        self._print(message)
        width = self.max_name_len
        if len(chosen) < len(self.stats):
            width = max(len(_shown(func)) for func in chosen)
        return width + 2, chosen

    def print_stats(self, *amount):
        for name in self.files:
            self._print(name)
        if self.files:
            self._print()
        self._print(' ' * 8, self.total_calls, 'function calls', end=' ')
        if self.total_calls != self.prim_calls:
            self._print('(%d primitive calls)' % self.prim_calls, end=' ')
        self._print('in %.3f seconds' % self.total_tt)
        self._print()
        _width, chosen = self.get_print_list(amount)
        if chosen:
            self.print_title()
            for func in chosen:
                self.print_line(func)
            self._print()
            self._print()
        return self

    def print_title(self):
        self._print('   ncalls  tottime  percall  cumtime  percall filename:lineno(function)')

    def print_line(self, func):
        primitive, calls, own, total, _callers = self.stats[func]
        count = str(calls) if calls == primitive else '%d/%d' % (calls, primitive)
        self._print(count.rjust(9), _time(own), _time(own / calls) if calls else ' ' * 8, _time(total),
                    _time(total / primitive) if primitive else ' ' * 8, _shown(func))

    def _print_calls(self, amount, title, arrow, found_of):
        width, chosen = self.get_print_list(amount)
        if chosen:
            self.print_call_heading(width, title)
            for func in chosen:
                self.print_call_line(width, func, found_of(func), arrow)
            self._print()
            self._print()
        return self

    def print_callers(self, *amount):
        return self._print_calls(amount, 'was called by...', '<-', lambda func: self.stats[func][4])

    def print_callees(self, *amount):
        self.calc_callees()
        return self._print_calls(amount, 'called...', '->', lambda func: self.all_callees.get(func, {}))

    def print_call_heading(self, name_size, column_title):
        self._print('Function '.ljust(name_size) + column_title)
        times = [time for found in self.stats.values() for time in found[4].values()]
        if times and isinstance(times[0], tuple):
            self._print(' ' * name_size + '    ncalls  tottime  cumtime')

    def print_call_line(self, name_size, source, call_dict, arrow='->'):
        self._print(_shown(source).ljust(name_size) + arrow, end=' ')
        if not call_dict:
            self._print()
        indent = ''
        for func in sorted(call_dict):
            times = call_dict[func]
            if isinstance(times, tuple):
                calls, primitive, own, total = times
                count = '%d' % calls if calls == primitive else '%d/%d' % (calls, primitive)
                line = '%s %s %s  %s' % (count.rjust(7 + 2 * len(indent)), _time(own), _time(total), _shown(func))
                self._print(indent * (name_size + 1) + line)
            else:
                self._print(indent * (name_size + 3) + '%s(%r) %s' % (_shown(func), times, _time(self.stats[func][3])))
            indent = ' '

    def get_stats_profile(self):
        chosen = self.fcn_list[:] if self.fcn_list else list(self.stats)
        return records_of(self, chosen)

    if sys.version_info < (3, 9):
        del get_stats_profile


def _without_folder(func):
    return os.path.basename(func[0]), func[1], func[2]
