# shlex, html, textwrap, reprlib, operator, heapq.merge, os.path.
import heapq
import html
import operator
import os.path
import reprlib
import shlex
import textwrap

print(shlex.split('a "b c" d\\ e \'f g\' ""'), shlex.quote("it's"), shlex.quote(''), shlex.join(['a b', 'c']))
print(shlex.split('x # c', comments=True), shlex.split('a "b\\"c" \'d\\e\''), shlex.split('a"b"c', posix=False))
for text in ("a 'b", 'a "b', 'a \\'):
    try:
        shlex.split(text)
    except ValueError as error:
        print(error)
print(html.escape('<a href="x">&\'</a>'), html.unescape('&lt;b&gt; &amp;amp; &#39; &#x27; &quot;'))
TEXT = ('The quick brown fox jumped over the lazy-dog\'s well-known back -- and then some, e.g. '
        'a_very_long_word_without_any_breaks_at_all. New  sentence.')
print(textwrap.wrap(TEXT, 20))
print(textwrap.fill(TEXT, 40, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten(TEXT, 30), textwrap.shorten(TEXT, 30, placeholder='...'), textwrap.wrap('', 10))
print(textwrap.TextWrapper(width=15, break_long_words=False, break_on_hyphens=False).wrap(TEXT))
print(textwrap.wrap('one-two three--four x', 8), textwrap.wrap('a  b', 10, drop_whitespace=False))
print(reprlib.repr(list(range(20))), reprlib.repr('x' * 50))
print(reprlib.repr({i: i for i in range(9)}), reprlib.repr([[[]]]))
print(operator.itemgetter(1, 0)('abc'), operator.itemgetter(1), operator.attrgetter('a.b'), operator.iadd([1], [2]))
print(operator.countOf([1, 2, 1], 1), operator.indexOf('abc', 'c'), operator.length_hint([1]), operator.invert(5))
print(list(heapq.merge([1, 4], [2, 3], [0, 9])), list(heapq.merge(['c', 'a'], ['b'], reverse=True)))
print(os.path.commonpath(['/a/b/c', '/a/b/d']), os.path.splitdrive('/x'), os.path.expandvars('$NO_SUCH_NAME/x'))
