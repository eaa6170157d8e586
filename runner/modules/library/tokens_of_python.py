"""tokenize finds the tokens of texts, and makes texts of tokens again."""
import io
import token
import tokenize

TEXTS = ['x = 1\n', 'x = 1', '', '\n\n', '# hi\nx\n  # c\ny # t\n',
         'if x:\n    y\n    if z:\n\tw\nelse:\n  q\n\n# end\n',
         'f(a,\n  b, # c\n\n c)\n', 'x = 1 + \\\n  2\n', "'a' \"b\" '''c\nd''' r'\\d' b'x' Rb\"y\" u'z' 'a\\\nb'\n",
         '1 1.5 .5 1e10 1_000 0xff 0b1 0o7 1j 1.5e-3J 0 00 0777 1a 1_\n',
         'a <= b != c == d -> e := f ** g // h >>= i ... @ j ~ k **= l\n', 'é async await _x1\n',
         "f'a{x}b' f'{x!r:>{w}}' f'''{\n x}''' rf'{x=}'\n", 'a ? b $ c\n', "x = 'abc\ny\n", 'f(a\n', "'''abc\n",
         'if x:\n    y\n  z\n', 'x\n\x0cy\n', 'x = 1\r\ny\r\n', 'x \\', '# x', ')\n', 'a\n  b\n', '  \n x\n']
for text in TEXTS:
    print(repr(text))
    try:
        for each in tokenize.generate_tokens(io.StringIO(text, newline='').readline):
            print(each.start, each.end, tokenize.tok_name[each.type], tokenize.tok_name[each.exact_type],
                  repr(each.string), repr(each.line))
    except (SyntaxError, tokenize.TokenError) as e:
        print(type(e).__name__, e.args)

data = "# -*- coding: latin-1 -*-\nx = 'é'\n".encode('latin-1')
for each in tokenize.tokenize(io.BytesIO(data).readline):
    print(each)
for lines in (data, b'\xef\xbb\xbfx\n', b'x\n# coding: utf8\n', b'# coding: nope\n', b'\xef\xbb\xbf# coding: latin-1\n',
              b'\xff\n', b'#!x\n# vim: fileencoding=utf-8\n'):
    try:
        print(tokenize.detect_encoding(io.BytesIO(lines).readline))
    except SyntaxError as e:
        print(e)

text = 'def f(a, b = 1):\n    return (a +   b)  # c\n'
tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
print(tokenize.untokenize(tokens) == text, repr(tokenize.untokenize([each[:2] for each in tokens])))
print(tokenize.untokenize(tokenize.tokenize(io.BytesIO(text.encode()).readline)))
tokens[3] = tokens[3]._replace(start=(1, 3))
try:
    tokenize.untokenize(tokens)
except ValueError as e:
    print(e)
print(token.ISTERMINAL(3), token.ISNONTERMINAL(300), token.ISEOF(0), token.tok_name[token.OP],
      len(token.EXACT_TOKEN_TYPES))
