"""What is shown of the place that a SyntaxError names."""
import traceback

for args in (('m', ('f.py', 3, 2, 'a b\n')), ('m', ('f.py', 3, 2, 'a b\n', 3, 0)),
             ('m', ('f.py', 3, 2, 'a bcde\n', 3, 4)),
             ('m', ('f.py', 3, 2, 'a bcde\n', 4, 4)), ('m', ('f.py', 3, 9, 'a b\n')),
             ('m', ('f.py', 3, 4, '  a b\n', 3, -1)),
             ('m', ('f.py', 3, 1, '  a b\n', 3, 5)), ('m', ('f.py', 3, None, 'a b\n')), ('m', (None, 3, 1, 'a b')),
             ('m',),
             ('m', (None, None, 1, 'a b')), ('m', ('f.py', None, 1, 'a b')), ('m', ('f.py', 3, 0, 'a b\n')),
             ('m', ('f.py', 3, 3, '\ta\tb\n', 3, 4)), ('m', ('f.py', 3, 2, 'a bcdefghi\n', 3, 40)),
             ('m', ('f.py', 3, 3, 'é ü\n', 3, 4))):
    error = SyntaxError(*args)
    print(''.join(traceback.format_exception_only(SyntaxError, error)), end='')
    shown = traceback.TracebackException.from_exception(error)
    print(shown.filename, shown.lineno, shown.offset, shown.text, shown.msg, shown.end_lineno, shown.end_offset)
for text in ('a b\n', 'x = = 2', 'None = 1'):
    try:
        compile(text, 'file', 'exec')
    except SyntaxError as e:
        print(e.args)
