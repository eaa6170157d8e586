# fnmatch: patterns as regular expressions, with sets, ranges and stars, of text and of bytes.
import fnmatch
import re

PATTERNS = ('', '*', 'a*', '*a', 'a*b*c', '**a**', 'a?[!b]*', '[', '[]', '[!', '[!]', '[]a]', '[!]a]', '[a-c]', '[-a]',
            '[a-]', '[c-a]', '[!c-a]', '[a-c-e]', '[--0]', '[a--c]', '[^a]', '[[]', '[\\]', '[a&&b]', '[~|]', 'x.[ch]',
            'a\nb', '*.py*', '[a-cz-x0]', '[!-a]', '[a-b-]')
for pattern in PATTERNS:
    print(pattern.replace('\n', '\\n'), fnmatch.translate(pattern).replace('\n', '\\n'))
print(fnmatch.fnmatch('x.py\nz', '*.py'), fnmatch.fnmatch('x\ny.py', '*.py'), fnmatch.fnmatch('', ''))
print(fnmatch.fnmatchcase(b'\xe9a', b'\xe9?'), fnmatch.filter([b'a.c', b'b.h'], b'*.c'))
print(fnmatch.filter(['a.c', 'b.h', 'ab'], '[a-b]*[!h]'), fnmatch.fnmatch('a-b', 'a[-_]b'))
either = re.compile('|'.join([fnmatch.translate(each) for each in ('a*b*c', '*.py*x')]))
print([bool(either.match(name)) for name in ('axbxc', 'm.pyx', 'm.py', 'axc')])
