# What SyntaxErrors say: the message and the place.
TEXTS = ['x = ', 'if True print(1)', 'print "a"', 'a b', '(1, 2', 'return 1', 'break', 'def f():\nreturn 1', 'if x:\ny',
         'class A:\nx', 'for i in x:\n\ny', 'while 1:\nx', 'try:\nx', 'try:\n  x\nfinally:\ny', 'with a:\nb', '1 = x',
         'x + 1 = 2', 'f() = 1', 'nonlocal x', 'def f(a, a): pass', 'await x', 'f(**a, *b)', 'None = 1', 'del f()',
         'with open(x) as 1: pass', 'a := 1', 'if x = 1: pass', 'while x = 1: pass', 'for f() in x: pass',
         'def f():\n\tx\n        y', 'continue', 'yield 1', 'x = = 1', 'try: pass', 'else: pass']
for text in TEXTS:
    try:
        compile(text, '<string>', 'exec')
        print('fine', repr(text))
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, repr(text))
for text in ('', '1 +', 'x = 1', '1; 2'):
    try:
        eval(text)
    except SyntaxError as error:
        print(error, error.lineno)
