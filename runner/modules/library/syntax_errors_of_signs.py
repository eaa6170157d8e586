"""What SyntaxErrors say and where, one or more texts for each message: mostly signs and names."""
import warnings

warnings.simplefilter('ignore')
TEXTS = [
    'def f(): [x async for x in y]', 'if x: break', 'for x in y:\n class A: continue', 'def f(*): pass',
    'def f(*, **k): pass', 'def f(**k, a): pass', 'def f(**k, *a): pass', 'def f(*a, *b): pass',
    'def f(a, /, b, /): pass', 'def f(*a, /): pass', 'def f(a, (b, c)): pass', 'def f(a: int = 1, b: str): pass',
    'def f(*a=1): pass', 'def f(**k=1): pass', 'def f(a=): pass', 'def f(x)) : pass', 'lambda a, a: 1',
    'lambda a=1, b: 1', 'lambda **k, a: 1', 'lambda (a): 1', 'class A(b=1, c): pass', 'def f(x):\n global x',
    'def f():\n x = 1\n global x', 'def f():\n print(x)\n global x', 'def f():\n nonlocal x', 'nonlocal x',
    'class A:\n nonlocal x', 'def f(x): nonlocal x', 'x = 1\nglobal x', '*a', '*a = b', '[*a, *b] = c', '(*a)',
    '{a: 1, b}', '{a: 1, b:}', '{a:}', '{a: *b}', '(**a)', '{*a for a in b}', '(*a for a in b)',
    '[a, b for a in c]', '{a, b for a in c}', '* x', 'x[', 'async for x in y: pass', 'async with x: pass',
    'try: pass', 'try: pass\nx = 1', 'try: pass\nexcept: pass\nexcept E: pass', 'try: pass\nexcept E, F: pass',
    'try: pass\nexcept *: pass', 'try: pass\nexcept *E: pass\nexcept F: pass',
    'try: pass\nexcept E: pass\nexcept *F: pass', 'try: pass\nexcept E, F as g: pass', 'x = 0x', 'x = 0xg',
    'x = 0b2', 'x = 0o8', 'x = 08', 'x = 007', 'x = 0b12', 'x = 0o19', 'x = 1jx', "x = 'abc", 'x = "abc',
    "x = '''abc", "x = b'a' 'b'", "x = u'a' b'c'", 'x = 1 \\ \ny', 'x = \\', 'x = 1 \\', '(x.y := 1)',
    '(x[0] := 1)', '(1 := 2)', '(f() := 1)', '((a, b) := 1)', '[x := 1 for x in z]',
    '[[x := 1 for y in z] for x in z]', '[y for x in (z := w)]', 'class A: [(x := y) for y in z]',
    'class A: x = [y for y in (z := w)]', 'for (x := 1) in y: pass', 'from __future__ import x',
    'from __future__ import braces', 'from __future__ import *', 'def f(): from x import *',
    'class A: from x import *', 'def f[T](): pass', 'def f[*T, **P](): pass', "x = f'{a b}'", "x = f'{a[}'",
    'x = f\'{a["b"}\'', "x = f'{a(}'", "x = f'{a + }'", "x = f'{a:{}}'", "x = f'{a:{b!z}}'", "f'{a $ b}'",
    "f'{a ? b}'", "f'{a..b}'", "f'{await x}'", "f'{,}'", "f'{if}'", "f'{x if y}'", "f'{for x in y}'", "f'{a}}'",
    "f'{{a}'", "x = b'a' f'{a}'"
]
for text in TEXTS:
    try:
        compile(text, 'text.py', 'exec')
    except SyntaxError as error:
        print(repr(text), type(error).__name__, error.msg, error.lineno, error.offset)
