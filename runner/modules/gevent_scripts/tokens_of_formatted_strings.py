"""From 3.12 on what stands in an f-string is tokens of its own, and what is wrong raises."""
# pairs: py3.12-gevent25.9 py3.13-gevent24.11 py3.13-gevent26.5 py3.14-gevent25.9
import io
import tokenize

for text in ("f'a{x!r:>{w}}{{b}}'\n", "f'''a\nb{x:%Y}'''\n", "f'{f\"{y}\"}' f'}'\n", "f'{x'\n", "f'abc\n", "x = 'abc\n",
             "f(a\n", "a ? b\n", "if x:\n  y\n z\n", "1_\n"):
    try:
        for each in tokenize.generate_tokens(io.StringIO(text).readline):
            print(each.start, each.end, tokenize.tok_name[each.type], repr(each.string))
    except (SyntaxError, tokenize.TokenError) as e:
        print(type(e).__name__, e.args)
# prints:
# (1, 0) (1, 2) FSTRING_START "f'"
# (1, 2) (1, 3) FSTRING_MIDDLE 'a'
# (1, 3) (1, 4) OP '{'
# (1, 4) (1, 5) NAME 'x'
# (1, 5) (1, 6) OP '!'
# (1, 6) (1, 7) NAME 'r'
# (1, 7) (1, 8) OP ':'
# (1, 8) (1, 9) FSTRING_MIDDLE '>'
# (1, 9) (1, 10) OP '{'
# (1, 10) (1, 11) NAME 'w'
# (1, 11) (1, 12) OP '}'
# (1, 12) (1, 12) FSTRING_MIDDLE ''
# (1, 12) (1, 13) OP '}'
# (1, 13) (1, 14) FSTRING_MIDDLE '{'
# (1, 15) (1, 17) FSTRING_MIDDLE 'b}'
# (1, 18) (1, 19) FSTRING_END "'"
# (1, 19) (1, 20) NEWLINE '\n'
# (2, 0) (2, 0) ENDMARKER ''
# (1, 0) (1, 4) FSTRING_START "f'''"
# (1, 4) (2, 1) FSTRING_MIDDLE 'a\nb'
# (2, 1) (2, 2) OP '{'
# (2, 2) (2, 3) NAME 'x'
# (2, 3) (2, 4) OP ':'
# (2, 4) (2, 6) FSTRING_MIDDLE '%Y'
# (2, 6) (2, 7) OP '}'
# (2, 7) (2, 10) FSTRING_END "'''"
# (2, 10) (2, 11) NEWLINE '\n'
# (3, 0) (3, 0) ENDMARKER ''
# (1, 0) (1, 2) FSTRING_START "f'"
# (1, 2) (1, 3) OP '{'
# (1, 3) (1, 5) FSTRING_START 'f"'
# (1, 5) (1, 6) OP '{'
# (1, 6) (1, 7) NAME 'y'
# (1, 7) (1, 8) OP '}'
# (1, 8) (1, 9) FSTRING_END '"'
# (1, 9) (1, 10) OP '}'
# (1, 10) (1, 11) FSTRING_END "'"
# (1, 12) (1, 14) FSTRING_START "f'"
# (1, 14) (1, 14) FSTRING_MIDDLE ''
# TokenError ("f-string: single '}' is not allowed", (1, 15))
# (1, 0) (1, 2) FSTRING_START "f'"
# (1, 2) (1, 3) OP '{'
# (1, 3) (1, 4) NAME 'x'
# TokenError ("f-string: expecting '}'", (1, 5))
# (1, 0) (1, 2) FSTRING_START "f'"
# TokenError ('unterminated f-string literal (detected at line 1)', (1, 1))
# (1, 0) (1, 1) NAME 'x'
# (1, 2) (1, 3) OP '='
# TokenError ('unterminated string literal (detected at line 1)', (1, 5))
# (1, 0) (1, 1) NAME 'f'
# (1, 1) (1, 2) OP '('
# (1, 2) (1, 3) NAME 'a'
# (1, 3) (1, 4) NL '\n'
# TokenError ('unexpected EOF in multi-line statement', (1, 0))
# (1, 0) (1, 1) NAME 'a'
# (1, 2) (1, 3) OP '?'
# (1, 4) (1, 5) NAME 'b'
# (1, 5) (1, 6) NEWLINE '\n'
# (2, 0) (2, 0) ENDMARKER ''
# (1, 0) (1, 2) NAME 'if'
# (1, 3) (1, 4) NAME 'x'
# (1, 4) (1, 5) OP ':'
# (1, 5) (1, 6) NEWLINE '\n'
# (2, 0) (2, 2) INDENT '  '
# (2, 2) (2, 3) NAME 'y'
# (2, 3) (2, 4) NEWLINE '\n'
# IndentationError ('unindent does not match any outer indentation level', ('<string>', 3, 3, ' z', None, None))
# TokenError ('invalid decimal literal', (1, 2))
