# The encodings unicode_escape and raw_unicode_escape, there and back.
import codecs


def tried(make):
    try:
        print(ascii(make()))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))


for text in ('é\n\t\r€😀\'"\\', '\x00\x7f\x80ÿ', 'plain', '\ud800'):
    print(text.encode('unicode_escape'), text.encode('raw_unicode_escape'),
          text.encode('unicode-escape').decode('unicode-escape') == text)
for data in (rb'\xe9\n\u20ac\'\"\\ \a\101\7', rb'\N{BULLET}\U0001F600', rb'\x', rb'\u12', rb'\U00110000', b'\\',
             rb'\N{NOPE}', rb'\N', rb'\N{',
             b'\xe9', b'a\\\nb', rb'\\u20ac \u20ac \\\u20ac \n'):
    for name in ('unicode_escape', 'raw_unicode_escape'):
        tried(lambda: data.decode(name))
    tried(lambda: data.decode('unicode_escape', 'replace'))
    tried(lambda: data.decode('unicode_escape', 'ignore'))
tried(lambda: codecs.lookup('unicode_escape').name)
tried(lambda: codecs.decode(rb'\x41', 'unicode_escape'))
