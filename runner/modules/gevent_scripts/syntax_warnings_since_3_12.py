"""From 3.12 on the compiler says of which type a literal is; 3.13.1 counts the lines before an escape."""
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5
import sys
import warnings

TEXT = r'''
a = """one
two \w three
"""
b = f"""{a}
x \w
  """ 'o\q'
c = ('abc'
     '\400')
if a is 5: pass
if a is not 'a' or a is (1, 2) or a is -1: pass
assert (1, 2)
for each in (1, 2):
    try:
        pass
    finally:
        def f():
            for i in a:
                break
            return 3
        for i in a:
            break
        if each:
            break
        continue
def h():
    try:
        pass
    finally:
        while a:
            try:
                continue
            finally:
                return 3
'''
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    compile(TEXT, 'text.py', 'exec')
for each in caught:
    counts = sys.version_info >= (3, 13, 1) and '\\w' in str(each.message)
    print(each.lineno - counts, each.category.__name__, str(each.message)[:70])

# prints:
# 2 SyntaxWarning invalid escape sequence '\w'
# 7 SyntaxWarning invalid escape sequence '\w'
# 7 SyntaxWarning invalid escape sequence '\q'
# 9 SyntaxWarning invalid octal escape sequence '\400'
# 10 SyntaxWarning "is" with 'int' literal. Did you mean "=="?
# 11 SyntaxWarning "is not" with 'str' literal. Did you mean "!="?
# 11 SyntaxWarning "is" with 'tuple' literal. Did you mean "=="?
# 11 SyntaxWarning "is" with 'int' literal. Did you mean "=="?
# 12 SyntaxWarning assertion is always true, perhaps remove parentheses?
