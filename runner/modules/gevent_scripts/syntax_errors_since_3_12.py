"""SyntaxErrors in the words of 3.12 and later, where f-strings are read as part of the text."""
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
TEXTS = [
    'def f(a=1, b): pass', "'\\N{nope}'", "'\\x1'", "f'{}'", "f'{a'", "f'a}'", "f'{a!x}'", "f'{a b}'", "f'{!r}'",
    "f'{lambda x: 1}'", "f'{a!}'", "f'{a[}'", "f'{*}'", "f'{ }'", "f'{a!r b}'", "f'{(}'", "f'{a)}'",
    "f'''{\na b}'''", "f'{x'", 'match 1:\n  case [x] | [y]: pass', 'match x:\n  case f(x) as x: pass',
    'import a from b', 'f(a=)', 'def f(a: int = 1, b: str): pass', 'lambda a=1, b: 1', "x = '\\x1'", "x = '\\u12'",
    "x = '\\N{x}'", "x = '\\N'", "x = b'\\x1'", "x = f'{a b}'", "x = 1\ny = f'{a b}'",
    "def f():\n    return f'{a b}' + 'c'", "x = f'{a}{b c}'", "x = f'abc{b c}def'", "x = f'''abc\n{b c}'''",
    "x = f'''abc\n{b\nc}'''", "x = f'{a:{b c}}'", "x = f'{a[}'", "x = f'abc{'", "x = f'abc{a'", "x = f'abc{a:'",
    "x = f'{a\\\\b}'", 'x = f\'{a["b"}\'', "x = f'{a(}'", "x = f'{a:{}}'", "x = f'{a:{b!z}}'", "x = (f'{a b}', 1)",
    "x = f'{a}' f'{b c}'", "x = 'a' f'{}' 'c'", "f(f'{}', 1)", "f'{a $ b}'", "f'{a ? b}'", "f'{,}'", "f'{*a}'",
    "f'{**a}'", "f'{if}'", "f'{x if y}'", "f'{for x in y}'", "f'{[x for x in y}'", "f'{a}}'", "f'{{a}'", "f'}'",
    "f'{'", "f'{a}{'", "f'{1a}'", "f'{0777}'", "f'{a; b}'", "f'{import x}'", "f'{x = 1}'", "f'{def}'",
    "rf'{a\\\\}'", 'f\'{f"{}"}\'', 'f\'{f"{a b}"}\''
]
for text in TEXTS:
    try:
        compile(text, 'text.py', 'exec')
    except SyntaxError as error:
        print(repr(text))
        print(error.lineno, error.offset, error.msg)

# prints:
# 'def f(a=1, b): pass'
# 1 12 parameter without a default follows parameter with a default
# "'\\N{nope}'"
# 1 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-7: unknown Unicode character name
# "'\\x1'"
# 1 1 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
# "f'{}'"
# 1 4 f-string: valid expression required before '}'
# "f'{a'"
# 1 5 f-string: expecting '}'
# "f'a}'"
# 1 4 f-string: single '}' is not allowed
# "f'{a!x}'"
# 1 6 f-string: invalid conversion character 'x': expected 's', 'r', or 'a'
# "f'{a b}'"
# 1 4 invalid syntax. Perhaps you forgot a comma?
# "f'{!r}'"
# 1 4 f-string: valid expression required before '!'
# "f'{lambda x: 1}'"
# 1 4 f-string: lambda expressions are not allowed without parentheses
# "f'{a!}'"
# 1 6 f-string: missing conversion character
# "f'{a[}'"
# 1 6 closing parenthesis '}' does not match opening parenthesis '['
# "f'{*}'"
# 1 4 f-string: expecting a valid expression after '{'
# "f'{ }'"
# 1 5 f-string: valid expression required before '}'
# "f'{a!r b}'"
# 1 8 f-string: expecting ':' or '}'
# "f'{(}'"
# 1 5 closing parenthesis '}' does not match opening parenthesis '('
# "f'{a)}'"
# 1 5 f-string: unmatched ')'
# "f'''{\na b}'''"
# 2 1 invalid syntax. Perhaps you forgot a comma?
# "f'{x'"
# 1 5 f-string: expecting '}'
# 'match 1:\n  case [x] | [y]: pass'
# 2 8 alternative patterns bind different names
# 'match x:\n  case f(x) as x: pass'
# 2 8 multiple assignments to name 'x' in pattern
# 'import a from b'
# 1 1 Did you mean to use 'from ... import ...' instead?
# 'f(a=)'
# 1 3 expected argument value expression
# 'def f(a: int = 1, b: str): pass'
# 1 19 parameter without a default follows parameter with a default
# 'lambda a=1, b: 1'
# 1 13 parameter without a default follows parameter with a default
# "x = '\\x1'"
# 1 5 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
# "x = '\\u12'"
# 1 5 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
# "x = '\\N{x}'"
# 1 5 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-4: unknown Unicode character name
# "x = '\\N'"
# 1 5 (unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \N character escape
# "x = b'\\x1'"
# 1 5 (value error) invalid \x escape at position 0
# "x = f'{a b}'"
# 1 8 invalid syntax. Perhaps you forgot a comma?
# "x = 1\ny = f'{a b}'"
# 2 8 invalid syntax. Perhaps you forgot a comma?
# "def f():\n    return f'{a b}' + 'c'"
# 2 15 invalid syntax. Perhaps you forgot a comma?
# "x = f'{a}{b c}'"
# 1 11 invalid syntax. Perhaps you forgot a comma?
# "x = f'abc{b c}def'"
# 1 11 invalid syntax. Perhaps you forgot a comma?
# "x = f'''abc\n{b c}'''"
# 2 2 invalid syntax. Perhaps you forgot a comma?
# "x = f'''abc\n{b\nc}'''"
# 2 2 invalid syntax. Perhaps you forgot a comma?
# "x = f'{a:{b c}}'"
# 1 11 invalid syntax. Perhaps you forgot a comma?
# "x = f'{a[}'"
# 1 10 closing parenthesis '}' does not match opening parenthesis '['
# "x = f'abc{'"
# 1 11 f-string: expecting '}'
# "x = f'abc{a'"
# 1 12 f-string: expecting '}'
# "x = f'abc{a:'"
# 1 13 f-string: expecting '}', or format specs
# "x = f'{a\\\\b}'"
# 1 10 unexpected character after line continuation character
# 'x = f\'{a["b"}\''
# 1 13 closing parenthesis '}' does not match opening parenthesis '['
# "x = f'{a(}'"
# 1 10 closing parenthesis '}' does not match opening parenthesis '('
# "x = f'{a:{}}'"
# 1 11 f-string: valid expression required before '}'
# "x = f'{a:{b!z}}'"
# 1 13 f-string: invalid conversion character 'z': expected 's', 'r', or 'a'
# "x = (f'{a b}', 1)"
# 1 9 invalid syntax. Perhaps you forgot a comma?
# "x = f'{a}' f'{b c}'"
# 1 15 invalid syntax. Perhaps you forgot a comma?
# "x = 'a' f'{}' 'c'"
# 1 12 f-string: valid expression required before '}'
# "f(f'{}', 1)"
# 1 6 f-string: valid expression required before '}'
# "f'{a $ b}'"
# 1 6 f-string: expecting '=', or '!', or ':', or '}'
# "f'{a ? b}'"
# 1 6 f-string: expecting '=', or '!', or ':', or '}'
# "f'{,}'"
# 1 4 f-string: expecting a valid expression after '{'
# "f'{*a}'"
# 1 4 can't use starred expression here
# "f'{**a}'"
# 1 4 f-string: expecting a valid expression after '{'
# "f'{if}'"
# 1 4 f-string: expecting a valid expression after '{'
# "f'{x if y}'"
# 1 4 expected 'else' after 'if' expression
# "f'{for x in y}'"
# 1 4 f-string: expecting a valid expression after '{'
# "f'{[x for x in y}'"
# 1 17 closing parenthesis '}' does not match opening parenthesis '['
# "f'{a}}'"
# 1 6 f-string: single '}' is not allowed
# "f'{{a}'"
# 1 6 f-string: single '}' is not allowed
# "f'}'"
# 1 3 f-string: single '}' is not allowed
# "f'{'"
# 1 4 f-string: expecting '}'
# "f'{a}{'"
# 1 7 f-string: expecting '}'
# "f'{1a}'"
# 1 4 invalid decimal literal
# "f'{0777}'"
# 1 4 leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
# "f'{a; b}'"
# 1 5 f-string: expecting '=', or '!', or ':', or '}'
# "f'{import x}'"
# 1 4 f-string: expecting a valid expression after '{'
# "f'{x = 1}'"
# 1 8 f-string: expecting '!', or ':', or '}'
# "f'{def}'"
# 1 4 f-string: expecting a valid expression after '{'
# "rf'{a\\\\}'"
# 1 7 unexpected character after line continuation character
# 'f\'{f"{}"}\''
# 1 7 f-string: valid expression required before '}'
# 'f\'{f"{a b}"}\''
# 1 7 invalid syntax. Perhaps you forgot a comma?
