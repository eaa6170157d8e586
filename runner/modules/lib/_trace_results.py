"""What `trace` has found: how often lines ran, which functions were called, and by whom."""
import linecache
import os
import pickle
import sys
import tokenize

from _frames import unsupported

_SINCE_3_13 = sys.version_info >= (3, 13)


def module_name(path):
    return os.path.splitext(os.path.basename(path))[0]


def _full_module_name(path):
    """With its packages: what is below the longest folder of sys.path."""
    folders = [os.path.normcase(folder) for folder in sys.path]
    longest = max([folder for folder in folders if path.startswith(folder + os.sep)] or [''], key=len)
    inside = path[len(longest) + 1:] if longest else path
    return os.path.splitext(inside.replace(os.sep, '.'))[0].lstrip('.')


class CoverageResults:

    def __init__(self, counts=None, calledfuncs=None, infile=None, callers=None, outfile=None):
        self.counts = {} if counts is None else counts
        self.counter = dict(self.counts)
        self.calledfuncs = dict(calledfuncs or {})
        self.callers = dict(callers or {})
        self.infile = infile
        self.outfile = outfile
        if infile:
            try:
                with open(infile, 'rb') as file:
                    found = pickle.load(file)
                self.update(type(self)(found[0], found[1], callers=found[2]))
            except (OSError, EOFError, ValueError) as error:
                print('Skipping counts file %r: %s' % (infile, error), file=sys.stderr)

    def is_ignored_filename(self, filename):
        return filename.startswith('<') and filename.endswith('>')

    def update(self, other):
        for line, count in other.counts.items():
            self.counts[line] = self.counts.get(line, 0) + count
        self.calledfuncs.update(dict.fromkeys(other.calledfuncs, 1))
        self.callers.update(dict.fromkeys(other.callers, 1))

    def write_results(self, show_missing=True, summary=False, coverdir=None, **newer):
        skips_missing = newer.pop('ignore_missing_files', False) if _SINCE_3_13 else False
        if newer:
            raise TypeError("%swrite_results() got an unexpected keyword argument '%s'" % (
                'CoverageResults.' if sys.version_info >= (3, 10) else '', next(iter(newer))))
        self._write_functions()
        self._write_callers()
        by_file = {}
        for (filename, line), count in self.counts.items():
            by_file.setdefault(filename, {})[line] = count
        sums = {}
        for filename, counts in by_file.items():
            if self.is_ignored_filename(filename) or skips_missing and not os.path.isfile(filename):
                continue
            if show_missing:
                unsupported('trace: which lines have code that did not run')
            name, hits, lines = self._write_file(filename, counts, coverdir)
            if summary and lines:
                sums[name] = lines, int(100 * hits / lines), name, filename
        if sums:
            print('lines   cov%   module   (path)')
            for name in sorted(sums):
                print('%5d   %3d%%   %s   (%s)' % sums[name])
        self._keep()

    def _keep(self):
        if self.outfile:
            try:
                with open(self.outfile, 'wb') as file:
                    pickle.dump((self.counts, self.calledfuncs, self.callers), file, 1)
            except OSError as error:
                print("Can't save counts files because %s" % error, file=sys.stderr)

    def _write_functions(self):
        if self.calledfuncs:
            print()
            print('functions called:')
            for each in sorted(self.calledfuncs):
                print('filename: %s, modulename: %s, funcname: %s' % each)

    def _write_callers(self):
        if not self.callers:
            return
        print()
        print('calling relationships:')
        last = last_called = ''
        for (file, module, function), (called_file, called_module, called) in sorted(self.callers):
            if file != last:
                print()
                print('***', file, '***')
                last, last_called = file, ''
            if called_file not in (file, last_called):
                print('  -->', called_file)
                last_called = called_file
            print('    %s.%s -> %s.%s' % (module, function, called_module, called))

    def _write_file(self, filename, counts, folder):
        if folder is None:
            name = module_name(filename)
            folder = os.path.dirname(os.path.abspath(filename))
        else:
            name = _full_module_name(filename)
            os.makedirs(folder, exist_ok=True)
        lines = linecache.getlines(filename)
        with open(filename, 'rb') as file:
            encoding, _lines = tokenize.detect_encoding(file.readline)
        path = os.path.join(folder, name + '.cover')
        return (name, *self.write_results_file(path, lines, {}, counts, encoding))

    def write_results_file(self, path, lines, lnotab, lines_hit, encoding=None):
        try:
            file = open(path, 'w', encoding=encoding)
        except OSError as error:
            print('trace: Could not open %r for writing: %s - skipping' % (path, error), file=sys.stderr)
            return 0, 0
        hits = missed = 0
        with file:
            for number, line in enumerate(lines, 1):
                if number in lines_hit:
                    file.write('%5d: ' % lines_hit[number])
                    hits += 1
                elif number in lnotab and '#pragma NO COVER' not in line:
                    file.write('>>>>>> ')
                    missed += 1
                else:
                    file.write(' ' * 7)
                file.write(line.expandtabs(8))
        return hits, hits + missed


CoverageResults.__module__ = 'trace'
