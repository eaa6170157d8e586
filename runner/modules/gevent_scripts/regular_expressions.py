import re
print(re.findall(r"\d+", "a1b22c333"), re.sub(r"0x[0-9a-f]+", "0x", "<A at 0x7f12>"))
m = re.match(r"(?P<k>\w+)\s*=\s*(.*?)(;|$)", "key = some value;rest")
print(m.groups(), m.group("k"), m.groupdict(), m.span(2), m)
print(re.split(r"[,;]\s*", "a, b;c"), re.search(r"^b", "a\nb", re.M).start(), re.fullmatch(r"(a|b)*c", "abac"))
print(re.sub(r"(\w)(\w)", r"\2\1", "abcd"), re.compile("x*").findall("axxb"), re.escape("a.b"))
print(re.search(r"\bfoo\b(?!bar)", "a foo b"), re.search("HELLO", "say hello", re.I).group(),
      re.findall(r"(\w)=(\d)", "a=1 b=2"))
try:
    re.compile("(a")
except re.error as e:
    print(e)
# prints:
# ['1', '22', '333'] <A at 0x>
# ('key', 'some value', ';') key {'k': 'key'} (6, 16) <re.Match object; span=(0, 17), match='key = some value;'>
# ['a', 'b', 'c'] 2 <re.Match object; span=(0, 4), match='abac'>
# badc ['', 'xx', '', ''] a\.b
# <re.Match object; span=(2, 5), match='foo'> hello [('a', '1'), ('b', '2')]
# missing ), unterminated subpattern at position 0
