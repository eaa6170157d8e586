"""Models `cmd`: an interpreter of lines; left out: completion."""
import string
import sys

import _unmodelled

__all__ = ['Cmd']

PROMPT = '(Cmd) '
IDENTCHARS = string.ascii_letters + string.digits + '_'


class Cmd:
    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = '='
    lastcmd = ''
    intro = None
    doc_leader = ''
    doc_header = 'Documented commands (type help <topic>):'
    misc_header = 'Miscellaneous help topics:'
    undoc_header = 'Undocumented commands:'
    nohelp = '*** No help on %s'
    use_rawinput = 1

    def __init__(self, completekey='tab', stdin=None, stdout=None):
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.cmdqueue = []
        self.completekey = completekey

    def cmdloop(self, intro=None):
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(str(self.intro) + '\n')
        stop = None
        while not stop:
            line = self.precmd(self.cmdqueue.pop(0) if self.cmdqueue else self._read_line())
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()

    def _read_line(self):
        if self.use_rawinput:
            try:
                return input(self.prompt)
            except EOFError:
                return 'EOF'
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip('\r\n') if line else 'EOF'

    # What subclasses replace.

    def precmd(self, line):
        return line

    def postcmd(self, stop, line):
        return stop

    def preloop(self):
        pass

    def postloop(self):
        pass

    def emptyline(self):
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        self.stdout.write('*** Unknown syntax: %s\n' % line)

    def completedefault(self, *ignored):
        return []

    # One line.

    def parseline(self, line):
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == '?':
            line = 'help ' + line[1:]
        elif line[0] == '!':
            if not hasattr(self, 'do_shell'):
                return None, None, line
            line = 'shell ' + line[1:]
        end = 0
        while end < len(line) and line[end] in self.identchars:
            end += 1
        return line[:end], line[end:].strip(), line

    def onecmd(self, line):
        name, argument, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if name is None:
            return self.default(line)
        self.lastcmd = '' if line == 'EOF' else line
        function = getattr(self, 'do_' + name, None) if name else None
        return self.default(line) if function is None else function(argument)

    # Help.

    def get_names(self):
        return dir(self.__class__)

    def completenames(self, text, *ignored):
        return [name[3:] for name in self.get_names() if name.startswith('do_' + text)]

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            self._help_on(arg)
            return
        names = sorted(set(self.get_names()))
        topics = [name[5:] for name in names if name.startswith('help_')]
        commands = [name[3:] for name in names if name.startswith('do_')]
        documented = [name for name in commands if name in topics or getattr(self, 'do_' + name).__doc__]
        self.stdout.write('%s\n' % str(self.doc_leader))
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, [name for name in topics if name not in commands], 15, 80)
        self.print_topics(self.undoc_header, [name for name in commands if name not in documented], 15, 80)

    def _help_on(self, name):
        function = getattr(self, 'help_' + name, None)
        if function is not None:
            function()
            return
        documentation = getattr(self, 'do_' + name).__doc__ if hasattr(self, 'do_' + name) else None
        if documentation and sys.version_info >= (3, 13):
            import inspect
            documentation = inspect.cleandoc(documentation)
        self.stdout.write('%s\n' % str(documentation or self.nohelp % (name,)))

    def print_topics(self, header, cmds, cmdlen, maxcol):
        if cmds:
            self.stdout.write('%s\n' % str(header))
            if self.ruler:
                self.stdout.write('%s\n' % str(self.ruler * len(header)))
            self.columnize(cmds, maxcol - 1)
            self.stdout.write('\n')

    def columnize(self, list, displaywidth=80):
        """Columns of equal height, as few rows as the width allows."""
        if not list:
            self.stdout.write('<empty>\n')
            return
        wrong = [str(place) for place, each in enumerate(list) if not isinstance(each, str)]
        if wrong:
            raise TypeError('list[i] not a string for i in %s' % ', '.join(wrong))
        for rows in range(1, len(list) + 1):
            columns = [list[begin:begin + rows] for begin in range(0, len(list), rows)]
            widths = [max([len(each) for each in column]) for column in columns]
            if sum(widths) + 2 * (len(widths) - 1) <= displaywidth or rows == len(list):
                break
        for row in range(rows):
            words = [column[row].ljust(width) if len(columns) > 1 else column[row]
                     for column, width in zip(columns, widths) if row < len(column)]
            self.stdout.write('%s\n' % '  '.join(words))


for _name in ('complete', 'complete_help'):
    setattr(Cmd, _name, _unmodelled.stand_in('cmd', 'Cmd.' + _name, 'completion is not modelled'))
