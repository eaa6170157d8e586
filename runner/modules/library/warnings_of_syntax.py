# What the compiler warns of: in texts that are compiled at run time, and when filters make errors of it.
import sys
import warnings

TEXT = r'''
x = 5
s = '\d' 'a\qb\zc'
b = b'\d'
f = f'{x} \w'
if x is 5: pass
if x is not 'a' is None: pass
if x is (): pass
if -1 is x: pass
if x is None or x is ... or x is True: pass
assert (x, 'message')
assert ()  or (x,) or x
def g():
    for each in ([1, 2] [3, 4], 'a' (1), (1, 2) (1), {1: 2} (3), 'abc'['a'], {1}[0], (lambda: 3)[0], [1]['a'],
                 5[0], f'a{x}'(1), [i for i in 'a'](1), ...(1), None[1], (i for i in 'a')[1], (1, 2)['a'], {1: 2}[3],
                 'abc'[1], 'abc'[True], 'abc'[x], [1][0:1], (lambda: 3)()):
        pass
'''


def shown(text, mode='exec'):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        compile(text, 'text.py', mode)
    for each in caught:
        print(each.filename, each.lineno, each.category.__name__, each.message)


shown(TEXT)
shown("'''\n\\w'''")
shown("x is 'a'", 'eval')
exec("print(1 is 2)")
print(eval("[1] is 'a'"))

warnings.simplefilter('error')
for text in ('y = 3\nx is 5', 'assert (1, 2)', '"a"(1)'):
    try:
        compile(text, 'text.py', 'exec')
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.filename, error.lineno)
