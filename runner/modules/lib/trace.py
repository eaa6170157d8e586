"""Models `trace`: lines that run, shown or counted, functions that are called, by the trace function of the thread.

What runs in Python's own library has the lines that it has here.  Left out: lines that did not run (_trace_results).
"""
import linecache
import os
import sys
import threading
import time

from _trace_results import CoverageResults
from _trace_results import module_name as _module_name

__all__ = ['Trace', 'CoverageResults']
_OWN = 'lib' + os.sep   # where the library lies here


class _Ignored:

    def __init__(self, modules, folders):
        self._modules = set(modules)
        self._folders = [os.path.normpath(folder) for folder in folders]
        self._known = {'<string>': True}

    def has(self, filename, module):
        if module not in self._known:
            self._known[module] = self._is_ignored(filename, module)
        return self._known[module]

    def _is_ignored(self, filename, module):
        if module in self._modules or any(module.startswith(each + '.') for each in self._modules):
            return True
        return any(self._is_below(filename, folder) for folder in self._folders)

    def _is_below(self, filename, folder):
        if filename.startswith(_OWN):
            return folder in (sys.prefix, sys.exec_prefix, sys.base_prefix)
        return filename.startswith(folder + os.sep)


def _classes_below(kind):
    for each in type.__subclasses__(kind):
        yield each
        yield from _classes_below(each)


class Trace:

    def __init__(self, count=1, trace=1, countfuncs=0, countcallers=0, ignoremods=(), ignoredirs=(), infile=None,
                 outfile=None, timing=False):
        self.infile = infile
        self.outfile = outfile
        self.ignore = _Ignored(ignoremods or (), ignoredirs or ())
        self.counts = {}
        self.donothing = 0
        self.trace = trace
        self._calledfuncs = {}
        self._callers = {}
        self._class_names = {}  # by code
        self.start_time = time.monotonic() if timing else None
        if countcallers:
            self.globaltrace = self.globaltrace_trackcallers
        elif countfuncs:
            self.globaltrace = self.globaltrace_countfuncs
        elif trace or count:
            self.globaltrace = self.globaltrace_lt
            self.localtrace = (self.localtrace_trace_and_count if trace and count else
                               self.localtrace_trace if trace else self.localtrace_count)
        else:
            self.donothing = 1

    def run(self, cmd):
        import __main__
        names = __main__.__dict__
        self.runctx(cmd, names, names)

    def runctx(self, cmd, globals=None, locals=None):
        globals = {} if globals is None else globals
        locals = {} if locals is None else locals
        if not self.donothing:
            threading.settrace(self.globaltrace)
            sys.settrace(self.globaltrace)
        try:
            exec(cmd, globals, locals)
        finally:
            if not self.donothing:
                sys.settrace(None)
                threading.settrace(None)

    def runfunc(self, func, /, *args, **kw):
        if not self.donothing:
            sys.settrace(self.globaltrace)
        try:
            return func(*args, **kw)
        finally:
            if not self.donothing:
                sys.settrace(None)

    def _class_name_of(self, code):
        """Of the class whose own dictionary has the function, if only one has it."""
        holders = [each for each in _classes_below(object)
                   if any(getattr(value, '__code__', None) == code for value in tuple(each.__dict__.values()))]
        return holders[0].__name__ if len(holders) == 1 else None

    def file_module_function_of(self, frame):
        code = frame.f_code
        if code not in self._class_names:
            self._class_names[code] = self._class_name_of(code)
        class_name = self._class_names[code]
        function = code.co_name if class_name is None else '%s.%s' % (class_name, code.co_name)
        return code.co_filename, _module_name(code.co_filename), function

    def globaltrace_trackcallers(self, frame, why, arg):
        if why == 'call':
            called = self.file_module_function_of(frame)
            self._callers[self.file_module_function_of(frame.f_back), called] = 1

    def globaltrace_countfuncs(self, frame, why, arg):
        if why == 'call':
            self._calledfuncs[self.file_module_function_of(frame)] = 1

    def globaltrace_lt(self, frame, why, arg):
        filename = frame.f_globals.get('__file__', None)
        if why != 'call' or not filename:
            return None
        module = _module_name(filename)
        if self.ignore.has(filename, module):
            return None
        if self.trace:
            print(' --- modulename: %s, funcname: %s' % (module, frame.f_code.co_name))
        return self.localtrace

    def _count(self, frame):
        line = frame.f_code.co_filename, frame.f_lineno
        self.counts[line] = self.counts.get(line, 0) + 1

    def _show(self, frame):
        filename, number = frame.f_code.co_filename, frame.f_lineno
        if self.start_time:
            print('%.2f' % (time.monotonic() - self.start_time), end=' ')
        line = linecache.getline(filename, number)
        place = '%s(%d)' % (os.path.basename(filename), number)
        if sys.version_info < (3, 13):
            print('%s: %s' % (place, line), end='')
        elif line:
            print(place + ': ', line, end='')
        else:
            print(place)

    def localtrace_trace_and_count(self, frame, why, arg):
        if why == 'line':
            self._count(frame)
            self._show(frame)
        return self.localtrace

    def localtrace_trace(self, frame, why, arg):
        if why == 'line':
            self._show(frame)
        return self.localtrace

    def localtrace_count(self, frame, why, arg):
        if why == 'line':
            self._count(frame)
        return self.localtrace

    def results(self):
        return CoverageResults(self.counts, infile=self.infile, outfile=self.outfile, calledfuncs=self._calledfuncs,
                               callers=self._callers)
