# Characters beyond ASCII: case, classes, white space, digits, how they are shown.
texts = ['straße ŉ ǰ ﬁn ﬄ', 'ΑΣ ΑΣ\u0301. Σ ΑΣΑ ὈΔΥΣΣΕΎΣ', 'İstanbul ıI', 'ǆ ǅ Ǆ',
         'ΐ ᾳ ᾼ \u1fb2', 'ა Ა ꭰ Ꭰ', "l'été d’hiver", '\u0345ⅷ Ⓐ ª']
for text in texts:
    for change in (str.upper, str.lower, str.title, str.capitalize, str.casefold, str.swapcase):
        print(ascii(change(text)), end=' ')
    print(text.isupper(), text.islower(), text.istitle())
questions = [str.isalpha, str.isalnum, str.isdecimal, str.isdigit, str.isnumeric, str.isspace, str.isupper, str.islower,
             str.istitle, str.isidentifier, str.isprintable]
for char in 'éßǅª²٣½Ⅷ漢五\u0301\u00b7\u2118\u200b\u2028\u3000\x85\x1f\xad\u0378\ue000\U000e0001😀ⓐ':
    print(ascii(char), ''.join(['-+'[question(char)] for question in questions]), ('a' + char).isidentifier(),
          len(repr(char)))
print(ascii('\u2003a\x85b\u3000c\x1c'.split()), ascii('\u2003\xa0a\u200b\u3000'.strip()), 'a\u2028b\x85c'.splitlines())
print(int('\u2003٣٤\u3000'), float('１.５e１'), int('-१२'), int('٣f', 16))
for wrong in ('²', '½', '五', '1\u200b'):
    try:
        print(int(wrong))
    except ValueError as error:
        print(ascii(str(error)))
print('\N{GREEK SMALL LETTER ALPHA}\N{lf}|\N{digit one}', f'{1}\N{DIGIT TWO}{3:\N{BULLET}>3}', rf'\N{4}', '\\N{x}')
for text in (r'"\N{foo}"', r'"é\N"', r'"\N{}"', r'"ab\N{foo"', r'"\Nfoo"', r'"ab\x1"', r'"\u12"', r'"\U00110000"',
             r'b"a\x1"', r'f"a{1}b\N{foo}"', '·y', 'a²', 'x = €', 'a = \u200b'):
    try:
        compile(text, 'text', 'exec')
    except SyntaxError as error:
        print(ascii(error.msg))
ﬁ = 'a ligature'
ª = 'ordinal'
print(fi, a, 'ﬁ' in globals(), (lambda 𝐱: x)(1), (lambda ﬁ: fi)(**{'fi': 2}))


class Ｃ:
    ſ = 1


print(C.__name__, C.s, hasattr(C, 'ſ'))
