# Patterns of bytes: they match bytes, and what they give is bytes.
import re

request = b'GET /abc?x=1 HTTP/1.1\r\nHost: \xe9t\xe9\r\n\r\n'
found = re.match(rb'(?P<verb>[A-Z]+) /(\w+)', request)
print(found.group(1), found.groups(), found.groupdict(), found.span(2), found)
print(re.compile(b'x').flags, re.compile(b'x', re.I | re.A).flags, re.compile(b'x', re.I))
print(re.compile(b'(?m)^H').pattern)
print(re.findall(rb'\r\n', request), re.findall(rb'(\w)=(\w)|z()', request), re.split(rb'\s+', b'a b  c'))
print(re.sub(rb'(\w+)', rb'<\1>', b'a-b'), re.sub(b'a', lambda each: each.group() * 2, b'aba'))
print(re.subn(b'b', b'', b'bab'))
print(re.search(rb'\w+$', b'\xe9t\xe9'), re.search(b'\xe9', b'\xe9t').span(), re.escape(b'a.b'))
print(re.search(b'b', bytearray(b'abc')).group(), re.fullmatch(rb'\d+', b'12').end())
print(re.compile(b'b').search(b'abab', 2).start())
print([each.group() for each in re.finditer(rb'(?i)h\w', b'Hi hO')], re.match(b'(a)|b', b'b').expand(rb'[\1]'))
for pattern, text in ((b'a', 'a'), ('a', b'a'), (b'a', 1), ('a', None), (1, 'a')):
    try:
        re.search(pattern, text)
    except TypeError as error:
        print(error)
print(re.compile(b'a') == re.compile('a'), hash(re.compile(b'a')) == hash(re.compile(b'a')))
