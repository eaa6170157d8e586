# shelve and dbm: dictionaries that outlive the program, and what they refuse.
import dbm
import dbm.dumb
import os
import shelve
import tempfile

os.chdir(tempfile.mkdtemp())

with shelve.open('shelf') as shelf:
    shelf['list'] = [1, 2]
    shelf['table'] = {'key': (1, None)}
    shelf['list'].append(3)     # of a copy
    print(sorted(shelf), len(shelf), 'list' in shelf, shelf['list'], shelf.get('none', 'nothing'))
    del shelf['table']
    try:
        shelf['table']
    except KeyError as error:
        print('no key', error)
try:
    shelf['list']
except ValueError as error:
    print(error)

with shelve.open('shelf', writeback=True) as shelf:
    shelf['list'].append(3)
with shelve.open('shelf') as shelf:
    print(dict(shelf))

for flag in 'rw':
    try:
        dbm.open('nowhere', flag)
    except dbm.error as error:
        print(error)
with dbm.open('base', 'c') as base:
    base['key'] = 'text'
    base[b'bytes'] = b'\x00\xff'
    print(sorted(base.keys()), base['key'])

base = dbm.dumb.open('dumb', 'n')
base['long'] = b'v' * 600
base[b'short'] = 'text'
base['long'] = b'now short'
print(sorted(base.items()), len(base), 'long' in base)
base.close()
print(sorted(name for name in os.listdir('.') if name.startswith('dumb')))
with open('dumb.dir') as index:
    print(index.read())
print(dbm.whichdb('dumb'), dbm.whichdb('nowhere'))
with dbm.dumb.open('dumb', 'r') as base:
    print(base['long'], list(base))
    try:
        base['new'] = b''
    except dbm.dumb.error as error:
        print(error)
try:
    base['long']
except dbm.dumb.error as error:
    print(error)
