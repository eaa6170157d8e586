"""What SyntaxErrors say and where, one or more texts for each message: mostly blocks."""
import warnings

warnings.simplefilter('ignore')
TEXTS = [
    'match 1:\n  case x | y: pass', 'match 1:\n  case [x] | [y]: pass',
    'match 1:\n  case x if 1: pass\n  case _: pass\n  case 2: pass', 'match 1:\n  case [*a, *b]: pass',
    'match 1:\n  case _ | 1: pass', 'match 1:\n  case 1 + 1: pass', 'match 1:\n  case int(a=1, 2): pass',
    'match 1:\n  case 1 as 2: pass', 'match 1:\n  case 1:\n  x', 'match x:\n  case f(x) as x: pass',
    'match x:\n case x: pass\n case 2: pass', "match x:\n case f'a': pass", 'if x\n  pass', 'def f\n  pass',
    'if x:\npass', 'if x:\n  pass\n else:\n  pass', 'if True:\n  x = 1\n    y = 2', 'def f():\n    x = 1\n  y = 2',
    'def f():\n\tx\n    y', '\tx = 1', 'for x in range(3):\nprint(x)', 'while True:\nx', 'def f():\npass',
    'class A:\nx = 1', 'try:\nx\nexcept: pass', 'try:\n  x\nexcept:\ny', 'try:\n  x\nexcept E as e:\ny',
    'with a:\nb', 'for x in y: pass\nelse:\nz', 'while 1: pass\nelse:\nz', 'async def f():\nx', 'print 1',
    'print x', "exec 'x'", 'exec code in ns', 'f(a, b c)', '{1: 2, 3 4}', 'x = (1 + 2', 'x = [1, 2', 'x = {1: 2',
    'f(', 'x = [1, 2)\n', 'x = (1]', 'x = 1)', 'x = }', 'f(a))', 'a = [\n1,\n2\nb = 3', '1 = x', "'a' = x",
    'f() = x', 'a + b = c', '-a = b', 'a and b = c', 'not a = b', 'a < b = c', 'a if b else c = d',
    'lambda: 1 = x', '{a} = x', '{a: b} = x', "f'{a}' = x", '[a for a in b] = c', '(a for a in b) = c', '... = x',
    'True = 1', 'x = True = 1', 'None += 1', 'f() += 1', '1 += 1', 'a + 1 += 2', '(a, b) += 1', '[a] += 1',
    '1: int = 2', 'f(): int = 1', '(a, b): int = 1', '[a]: int', 'del 1', 'del a + b', 'del (a, 1)',
    'del [a, f()]', 'del None', 'del *a', 'del (a, *b)', 'for f() in x: pass', 'for a + b in x: pass',
    'with a as f(): pass', 'from a import b,', 'from a import b, c,', '[x for f() in y]', '[x if y for x in z]',
    'if x = 1: pass', 'while x = 1: pass', 'if x.y = 1: pass', 'if x[0] = 1: pass', 'f(x.y = 1)', 'f(1 = 2)',
    'f(None=1)', 'f(c, a for a in b)', 'f(a, b for b in c)', 'return', 'yield x', 'x = yield', 'def f(): await x',
    'async def f(): yield from x', 'async def f():\n yield 1\n return 2', 'def f(): [await x for x in y]'
]
for text in TEXTS:
    try:
        compile(text, 'text.py', 'exec')
    except SyntaxError as error:
        print(repr(text), type(error).__name__, error.msg, error.lineno, error.offset)
