# shlex, stat, keyword, html, secrets, numbers, linecache, getopt.
import getopt
import html
import keyword
import linecache
import numbers
import os
import secrets
import shlex
import stat

for line in ('a b  c', "x 'y z' \"w 'v'\" u", r'a\ b "c\"d\e" f\\g', "''", '', "pre'fix'ed --k='v w'", 'a # b'):
    print(shlex.split(line), shlex.split(line, comments=True))
for line in ("unbalanced 'quote", 'open "', 'end\\'):
    try:
        shlex.split(line)
    except ValueError as error:
        print(error)
print([shlex.quote(word) for word in ('', 'plain', 'a b', "it's", '$HOME', 'x=1,y')], shlex.join(['echo', 'a b']))

print(stat.S_ISDIR(os.stat('/').st_mode), stat.S_ISREG(os.stat('/').st_mode), stat.S_IMODE(0o100644) == 0o644)
print([stat.filemode(mode) for mode in (0o100644, 0o040755, 0o104755, 0o101777, 0o010600, 0o101600)])

print([word for word in ('with', 'print', 'None', 'async', 'x') if keyword.iskeyword(word)], len(keyword.kwlist))
print(html.escape('<a href="x">&\'</a>'), html.escape('"', quote=False), html.unescape('&lt;&amp;&#65;&#x42;&gt;'))
print(len(secrets.token_hex(4)), len(secrets.token_bytes(3)), secrets.choice('x'), secrets.randbelow(1))
print([isinstance(3, kind) for kind in (numbers.Number, numbers.Real, numbers.Integral)],
      isinstance(2.5, numbers.Integral), isinstance(2.5, numbers.Real), isinstance('3', numbers.Number))
print(repr(linecache.getline(__file__, 2)), repr(linecache.getline(__file__, 9999)),
      linecache.getline('/no/such/file', 1) == '')

print(getopt.getopt(['-v', '-ofile', '-n', '3', '--port=80', '--quiet', 'rest', '-x'], 'vo:n:', ['port=', 'quiet']))
print(getopt.getopt(['--po', '80', '--', '-v'], 'v', ['port=']))
for arguments in (['-z'], ['-o'], ['--none'], ['--port'], ['--quiet=1'], ['--p']):
    try:
        getopt.getopt(arguments, 'vo:', ['port=', 'quiet', 'pin'])
    except getopt.GetoptError as error:
        print(error, repr(error.opt))
