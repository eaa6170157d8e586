"""What SyntaxErrors say and where, one or more texts for each message: mostly expressions."""
import warnings

warnings.simplefilter('ignore')
TEXTS = [
    "print 'hi'", 'f(a b)', 'x = [1, 2 3]', '[x, y for x, y in z]', 'f(a for a in b, c)', 'if x = 3:\n    pass',
    'class C\n    pass', 'for i in range(3)\n    pass', 'def f(a, a): pass', "x = {'a': 1, 'b'}", 'return 1',
    'a + 1 = 2', 'f() = 1', 'None = 1', 'else:\n  pass', "'abc", 'x = (1,\n', '  x = 1', 'if 1:\npass',
    'def f():\n\tx\n        y', 'def f(a=1, b): pass', 'lambda *: 1', 'del f()', 'x = 5a', 'import a.b as c.d',
    'from . import *, x', 'try:\n    pass\nx = 1', '(x := 1) = 2', 'x := 1', '[i := 0 for i in range(3)]',
    '[[(j := 0) for i in range(2)] for j in range(3)]', 'class C:\n    [(z := 1) for q in (1,)]',
    '[i for i in (k := range(3))]', 'f(a=b := 1)', '(a.b := 1)', '(a[0] := 1)',
    'def f():\n    x = 1\n    global x', 'def f(x):\n    global x', 'def f():\n    nonlocal q', 'nonlocal z',
    'def f():\n    print(x)\n    global x', '*a = 1', '*a, *b = c', 'print(*a := 1)', 'del (x := 1)',
    '(yield) = 1', 'async def f():\n    yield from x', 'def f():\n    await x',
    'async def f():\n    yield 1\n    return 2', 'await x', 'yield 1', 'break', 'continue',
    'for x in y:\n    def f():\n        break', 'from __future__ import nope',
    'x = 1\nfrom __future__ import annotations', 'import *', 'def f():\n    from a import *', 'with a as 1: pass',
    'for 1 in x: pass', '(a, 1) = x', '(a, b): int', 'x: int: str', '{**a for a in b}', '[*a for a in b]',
    'f(**a, b)', 'f(a=1, b)', 'f(a=1, a=2)', 'class C(a=1, a=2): pass', 'f(True=1)', 'f(a.b=1)',
    'a if b', 'not', 'try: pass\nexcept: pass\nexcept X: pass', 'x = yield = 1', 'a, b += 1', 'a = *b',
    'return *a', 'x = 0777', 'x = 1__0', '1.e', '0xg', "'\\N{nope}'", "'\\x1'", "f'{}'", "f'{a'", "f'a}'",
    "f'{a!x}'", "f'{a b}'", "f'{!r}'", "f'{lambda x: 1}'", "f'{a!}'", "f'{a[}'", "f'{*}'", "f'{ }'", "f'{a!r b}'",
    "f'{(}'", "f'{1:\\x}'", "f'''{\na b}'''", "f'{x'", "match {'a':1}:\n  case {'a': x, 'a': y}: pass",
    'match 1:\n  case (x, x): pass', 'match 1:\n  case int(a=1, a=2): pass', 'match 1:\n  case x | 1: pass'
]
for text in TEXTS:
    try:
        compile(text, 'text.py', 'exec')
    except SyntaxError as error:
        print(repr(text), type(error).__name__, error.msg, error.lineno, error.offset)
