# Interpreters in a program: what is a command, what runs it, and what they say.
import code
import codeop
import sys

for text in ('x = 1', 'if 1:', 'if 1:\n  pass', 'if 1:\n  pass\n', '(1 +', '', '# c', 'def f():', 'x = """a',
             'class A:\n  x = 1\n\n', '@d', 'try:\n  pass', 'x = [1,\n2', 'a\\', 'while 1: pass', 'print(', 'x = 1;'):
    print(repr(text), 'is not over' if codeop.compile_command(text) is None else 'is a command')
for text in ('return 1', ')', '1 = x'):
    try:
        codeop.compile_command(text)
    except SyntaxError as error:
        print(repr(text), error.msg)
sys.stderr = sys.stdout
shell = code.InteractiveInterpreter({'z': 5})
print(shell.runsource('z + 1'), shell.runsource('if z:'), shell.runsource('print(z)'), shell.runsource('1/0'))
shell.runcode(compile('made = z * 2', '<text>', 'exec'))
print(shell.locals['made'])


class Typed(code.InteractiveConsole):

    def __init__(self, lines):
        super().__init__()
        self.lines = lines

    def raw_input(self, prompt=''):
        self.write(f'[{prompt}]')
        if not self.lines:
            raise EOFError
        return self.lines.pop(0)


Typed(['x = 3', 'x', 'for i in range(2):', '  print(i)', '', 'def f():', '    return 7', '', 'f()', '_ + 1', '1/0',
       '"text"', 'None']).interact('hello', 'bye')
console = code.InteractiveConsole()
print(console.push('def g(a):'), console.push('  return a * 2'), console.push(''), console.push('g(4)'))
print(console.locals['g'](5), console.filename, console.buffer)
try:
    Typed(['raise SystemExit(3)']).interact('', '')
except SystemExit as error:
    print('exit', error.code)
shown = []
sys.displayhook = shown.append
exec(compile('1 + 1; "two"', '<text>', 'single'))
exec(compile('for i in range(2): i\n', '<text>', 'single'))
sys.displayhook = sys.__displayhook__
print(shown)
for text in ('x = 1\ny = 2\n', 'def f(): pass'):
    try:
        compile(text, '<text>', 'single')
    except SyntaxError as error:
        print(error.msg)
