# A file that its statement opens, writes and forgets is closed at once.
import json
import os
import tempfile

folder = tempfile.mkdtemp()
name = os.path.join(folder, 'a.txt')
open(name, 'w').write('one\n')
print(repr(open(name).read()))
open(name, 'ab').write(b'two')
print(open(name, 'rb').read())
print('three', file=open(name, 'a'))
print(open(name).read().split())
json.dump({'four': 4}, open(name, 'w'))
print(json.load(open(name)))


def write(text):
    open(name, 'w').write(text)


write('five')
print(open(name).read())
held = open(name, 'w')
held.write('six')
print(repr(open(name).read()))
held.close()
print(open(name).read())
