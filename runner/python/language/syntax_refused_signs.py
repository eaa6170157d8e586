# Characters that no name may have, and statements that are none.
for text in ('a\ufeff = 1', 'x = \u2026', 'a \u00d7 b', 'x\u00a0= 1', 'n\u200b = 1', 'a, b: int', '[a]: int',
             '(a, b): int = 1, 2',
             'f(): int', 'a, b := 1, 2', 'x := 1', 'y = x := 1', '[n for n in a if m := n]', 'from import a',
             'for x in y := z: pass', 'x = 1, y := 2', 'assert x := 1, y := 2'):
    try:
        compile(text, 'text', 'exec')
        print('accepted', text)
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset)
for text in ('\u00e9t\u00e9_1\u0301 = 1', '\u5909\u6570 = 2', 'a\u00b7b = 3', 'x = (y := 1), (z := 2)',
             'if (a := 1) and a: pass',
             'match x := 1:\n    case _: pass', 'f(x := 1)', 'a[x := 1]', '{x := 1}', '(a): int = 1', 'a.b: int',
             'a[0]: int'):
    compile(text, 'text', 'exec')
