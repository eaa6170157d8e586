import re, sys
def t(*cs):
    for c in cs:
        try: print(c, '->', eval(c))
        except Exception as e: print(c, '!', type(e).__name__, e)
t(r"re.findall(r'(?<=\$)\d+', '$10 20')", r"re.findall(r'(?<!\$)\b\d+', '$10 20')",
      r"re.sub(r'(?i)abc', 'x', 'ABCabc')", r"re.match(r'(?i:a)b', 'Ab')", r"re.match(r'(?i:a)b', 'AB')",
      r"re.search(r'(\()?x(?(1)\))', '(x)').group()", r"re.findall(r'a(?#comment)b', 'ab')",
      r"re.sub(r'(\w)(\d)?', r'<\1\2>', 'a1b')", r"re.sub('a', r'\g<0>\g<0>', 'ab')",
      r"re.sub('(a)', r'\2', 'a')", r"re.sub('(a)', r'\g<x>', 'a')", r"re.sub('a', r'\q', 'a')",
      r"re.sub('a', '\\\\\\\\', 'a')", r"re.compile('a').search('ba', 1).span()",
      r"re.compile('^a').match('ba', 1)", r"re.compile('a$').search('ab', 0, 1)", r"re.match('a', b'a')",
      r"re.match('a', 5)", r"re.split(r'\s', 'a b c', maxsplit=1)", r"re.split('(,)(;)?', 'a,b,;c')",
      r"re.compile('(?P<n>a)(b)?').match('a').lastgroup", r"re.compile('(a)(b)').match('ab').lastindex",
      r"re.compile('((a)(b))').match('ab').lastindex", r"re.compile('a', re.I|re.M)",
      r"re.compile('a') == re.compile('a')", r"re.I", r"re.I|re.S", r"re.findall('', 'abc')",
      r"re.findall('a*', 'aab')", r"re.sub('x*', '-', 'abxd')", r"re.split('x*', 'axbc')",
      r"list(m.span() for m in re.finditer('b*', 'abba'))", r"re.fullmatch('a|ab', 'ab')",
      r"re.match('(?P<a>x)(?P=a)', 'xx').group('a')", r"re.match('(?P<a>x)(?P<a>y)', 'xy')",
      r"re.match('(?P=b)', 'x')", r"re.compile('(?z)')", r"re.compile('a{3,2}')", r"re.compile('(?<=a*)b')",
      r"re.compile('[')", r"re.compile('(')", r"re.compile('a)')", r"re.compile('*')",
      r"re.compile('(?P<1x>a)')", r"re.compile('(?P<x')", r"re.compile('\\')", r"re.compile(r'\k')",
      r"re.escape('a-b_c.d e')", r"re.match(r'\d{2,}?', '1234').group()",
      r"re.match(r'[\w.]+@[\w-]+\.\w+', 'me.x@ex-am.org').group()", r"re.match(r'(a|b)*', 'abab').groups()",
      r"re.match(r'(?:(a)|b)*', 'ab').groups()", r"re.sub(r'(?<=\d)(?=(\d{3})+$)', ',', '1234567')",
      r"re.findall(r'\bfoo\b', 'foo foobar foo')", r"re.findall(r'(?s).+', 'a\nb')",
      r"re.findall(r'(?m)^\w+$', 'a\nb\n')", r"re.match(r'[^]a]', 'b')", r"re.match(r'[]]', ']')",
      r"re.match(r'[a\-z]+', 'a-z').group()", r"re.match('\\Aab\\Z', 'ab')", r"re.search('(?x) a b # c', 'ab')",
      r"re.subn('a', 'b', 'aaa', 2)", r"re.sub('a', lambda m: str(m.start()), 'aba')",
      r"re.match('a', 'abc').endpos", r"re.match('(a)(b)?', 'a').regs", r"re.match('(?P<y>a)', 'a')['y']",
      r"re.match('a', 'a')[1]", r"re.match('a', 'a').group('q')", r"re.match('.', '\n')",
      r"re.match('é+', 'éé').end()", r"re.findall(r'\w+|\W', 'aé b', re.ASCII)",
      r"re.findall(r'[\d]', '1²٣', re.A)",
      r"re.findall(r'\bb', 'éb', re.A)", r"re.findall(r'(?a)\s', 'a\xa0 ')", r"re.compile('a', re.ASCII)",
      r"re.compile('a', re.A).flags == 256", r"re.match(r'\x41\u0042\U00000043', 'ABC').group()",
      r"re.findall(r'[\x41-\x43]+|[\u4e00-\u9fa5]', 'ABCD标')",
      r"re.match(r'\0\07\101[\0-\3]', '\0\7A\1').end()",
      r"re.compile(r'\x4')", r"re.compile(r'[\xg]')", r"re.compile(r'\U1')", r"re.compile(r'[\q]')",
      "re.error is getattr(re, 'PatternError', re.error)")
try: re.compile('(?P<n>a)(')
except re.error as e: print(e.msg, e.pos, e.pattern, e.lineno if hasattr(e, 'lineno') else 0)
