"""Patterns that are none, with the place of the mistake; repeats and groups that give nothing back."""
import re
import warnings

WRONG = ['[z-a]', '[9-0]', r'[\w-a]', r'[a-\d]', '[a-', r'[\x62-\x61]', 'a(?i)b', ' (?i)x', '(?-i)a', '(?i-i:a)',
         '(?-:a)', '(?iL)a', '(?a-a:x)', '(?au)x', '(?iq)', '(?Px)', '(?', '(?<', '(?<x', '(?P', '(?P<', '(?P<n',
         '(?P<1>a)', r'\400', r'(a)\2', r'\1', r'(\1)', r'(a)\10', '(?(1)a|b|c)', '(?(2)a)', '(?(1', '(?(0)a)',
         '(?(-)a)', '(?i', '(?-', '(?-i', r'\U00110000', r'[\8]', r'(?<=a+)b', r'(?<!\1)(a)', r'(?<=(a)\1)', 'a**',
         'a++*',
         '(?P<n>a)(?P=m)', '(?P<n>(?P=n))', 'x{3,2}']
for pattern in WRONG:
    try:
        print(pattern, re.compile(pattern))
    except re.error as e:
        print(pattern, '->', e, e.pos, e.lineno, e.colno)
try:
    re.compile('x{99999999999}')
except OverflowError as e:
    print(e)
for pattern, flags in (('a', re.L), (b'a', re.U), ('a', re.A | re.U)):
    try:
        re.compile(pattern, flags)
    except ValueError as e:
        print(e)

for pattern, text in (('a++b', 'aab'), ('a*+a', 'aaa'), ('a?+a', 'a'), ('(?>a+)a', 'aaa'), ('(?>a|ab)c', 'abc'),
                      ('(?:ab|a|b){2}+', 'ab'), ('(?:(a)|b)++c', 'abac'), ('x{,}y', 'xxy'), ('(?i)(?m)A', 'a'),
                      ('(?x) (?i)A', 'a')):
    found = re.match(pattern, text)
    print(pattern, text, found and (found.span(), found.groups()))

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    for pattern in ('[[a]', '[a&&b]', '[a||b]', '[a~~b]', '[!--]'):
        re.compile(pattern)
    print([(w.category.__name__, str(w.message), w.filename == __file__) for w in seen])
