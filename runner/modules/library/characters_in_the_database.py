# What unicodedata says of characters.
import unicodedata

TEXT = 'aÉß½²٣Ⅷ漢가(\u0301\u200f\ud800\n\u00a0ﬁ①ａ€😀\u0378\ue000ǅ'
for char in TEXT:
    print(ascii(char), unicodedata.category(char), unicodedata.bidirectional(char), unicodedata.combining(char),
          unicodedata.east_asian_width(char), unicodedata.mirrored(char), repr(unicodedata.decomposition(char)),
          unicodedata.decimal(char, None), unicodedata.digit(char, None), unicodedata.numeric(char, None),
          unicodedata.name(char, '-'))
for name in ('latin small letter a', 'LINE FEED', 'LF', 'NBSP', 'VS16', 'VS256', 'CJK UNIFIED IDEOGRAPH-4E00',
             'HANGUL SYLLABLE GA', 'LATIN CAPITAL LETTER GHA', 'TANGUT IDEOGRAPH-17000', 'VS257', 'A' * 300, 'a'):
    try:
        print(ascii(unicodedata.lookup(name)))
    except KeyError as error:
        print('KeyError', error)
for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
    for text in ('e\u0301', 'é', 'ﬁ½', '가', 'a\u0323\u0307', 'q\u0307\u0323', '\u2126', 'x', ''):
        normal = unicodedata.normalize(form, text)
        print(form, ascii(normal), unicodedata.is_normalized(form, text), end='; ')
    print()
for call in (lambda: unicodedata.category('ab'), lambda: unicodedata.name('\n'), lambda: unicodedata.name('', 1),
             lambda: unicodedata.decimal('²'), lambda: unicodedata.digit('½'), lambda: unicodedata.numeric('x'),
             lambda: unicodedata.lookup(1), lambda: unicodedata.normalize('X', 'a'), lambda: unicodedata.category(1),
             lambda: unicodedata.normalize('NFC', 1), lambda: unicodedata.is_normalized(1, 'a')):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(unicodedata.unidata_version, unicodedata.category)
