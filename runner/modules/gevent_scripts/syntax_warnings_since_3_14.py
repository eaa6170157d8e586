"""The compiler of 3.14 warns of what leaves a `finally` block, and says more of escapes that mean nothing."""
# pairs: py3.14-gevent25.9
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
    print(each.lineno, each.category.__name__, str(each.message)[:70])

# prints:
# 3 SyntaxWarning "\w" is an invalid escape sequence. Such sequences will not work in th
# 8 SyntaxWarning "\w" is an invalid escape sequence. Such sequences will not work in th
# 7 SyntaxWarning "\q" is an invalid escape sequence. Such sequences will not work in th
# 9 SyntaxWarning "\400" is an invalid octal escape sequence. Such sequences will not wo
# 24 SyntaxWarning 'break' in a 'finally' block
# 25 SyntaxWarning 'continue' in a 'finally' block
# 34 SyntaxWarning 'return' in a 'finally' block
# 10 SyntaxWarning "is" with 'int' literal. Did you mean "=="?
# 11 SyntaxWarning "is not" with 'str' literal. Did you mean "!="?
# 11 SyntaxWarning "is" with 'tuple' literal. Did you mean "=="?
# 12 SyntaxWarning assertion is always true, perhaps remove parentheses?
