# filecmp, fileinput and netrc: files that are compared, read one after the other, rewritten, and taken apart.
import filecmp
import fileinput
import netrc
import os
import tempfile

os.chdir(tempfile.mkdtemp())


def write(name, text):
    with open(name, 'w') as file:
        file.write(text)


for folder in ('left', 'right', 'left/sub', 'right/sub'):
    os.mkdir(folder)
for name in ('left/differs', 'right/differs', 'right/sub/alone', 'left/only'):
    write(name, name)
for name in ('left/same', 'right/same'):
    write(name, 'the same')
filecmp.dircmp('left', 'right').report_full_closure()
print(filecmp.cmp('left/same', 'right/same', shallow=False), filecmp.cmp('left/differs', 'right/differs'))
print(filecmp.cmpfiles('left', 'right', ['same', 'differs', 'only']))

write('one', 'first\nsecond\n')
write('two', 'third\n')
with fileinput.input(['one', 'two']) as lines:
    for line in lines:
        print(lines.filename(), lines.lineno(), fileinput.filelineno(), lines.isfirstline(), line.strip())
with fileinput.FileInput('one', inplace=True, backup='.old') as lines:
    for line in lines:
        print(line.upper(), end='')
print(open('one').read(), open('one.old').read())
try:
    fileinput.lineno()
except RuntimeError as error:
    print(error)

write('names', '''machine host login me password "a secret"
macdef greet
say hello

default login anybody password none account bills
''')
names = netrc.netrc('names')
print(names.hosts, names.macros, names.authenticators('elsewhere'))
print(names)
for text in ('host', 'machine host nothing', 'machine host login'):
    write('wrong', text)
    try:
        print(netrc.netrc('wrong').hosts)
    except netrc.NetrcParseError as error:
        print(error)
