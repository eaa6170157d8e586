# cmd: lines, commands and their help.
import cmd
import io
import sys


class Shell(cmd.Cmd):
    intro = 'Welcome.'
    prompt = '> '

    def do_add(self, arg):
        """Adds numbers: add 1 2"""
        self.stdout.write('%s\n' % sum(map(int, arg.split())))

    def do_silent(self, arg):
        self.stdout.write('silent %r\n' % arg)

    def do_quit(self, arg):
        "Leaves."
        return True

    def do_shell(self, arg):
        self.stdout.write('shell %s\n' % arg)

    def help_topic(self):
        self.stdout.write('About a topic.\n')

    def help_silent(self):
        self.stdout.write('Says little.\n')

    def do_EOF(self, arg):
        return True

    def precmd(self, line):
        self.stdout.write('[%s]\n' % line)
        return line


lines = ('add 1 2\n\nhelp\n?add\nhelp silent\nhelp topic\nhelp nothing\nodd thing\n!ls -l\n'
         '  silent   x y \nquit\nnever\n')
out = io.StringIO()
shell = Shell(stdin=io.StringIO(lines), stdout=out)
shell.use_rawinput = False
shell.cmdloop()
print(out.getvalue())
out.truncate(0)
out.seek(0)
shell.cmdqueue = ['add 5']
shell.stdin = io.StringIO('')
shell.cmdloop('Again.')
print(out.getvalue(), shell.lastcmd == '')
print(shell.parseline('a-b c'), shell.parseline(''), shell.parseline('? x'), shell.onecmd('quit'),
      shell.completenames('s'))
shell.stdout = sys.stdout
shell.columnize(['word%d' % n * (n % 3 + 1) for n in range(23)], 50)
shell.columnize([])
shell.columnize(['one'])
try:
    shell.columnize(['a', 5])
except TypeError as error:
    print(error)
shell.print_topics('Header', ['x', 'y'], 15, 80)
