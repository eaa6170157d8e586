# sqlite3: backup() into another database, and iterdump().
import __future__
import sqlite3

source = sqlite3.connect(':memory:')
source.executescript('''
    create table "odd ""name" (a integer primary key autoincrement, b text, c blob, d);
    create index first on "odd ""name" (b);
    create view shown as select a from "odd ""name";
    create table other(x);
''')
source.executemany('insert into "odd ""name"(b, c, d) values(?, ?, ?)', [("it's", b'\x00\xff', None), ('b', None, 2.5)])
source.executemany('insert into other values(?)', [('x' * 1000,)] * 300)
source.commit()
for line in source.iterdump():
    if 'xxx' not in line:
        print(line)
again = sqlite3.connect(':memory:')
again.executescript('\n'.join(source.iterdump()))
print(list(again.execute('select * from "odd ""name"')), list(again.iterdump()) == list(source.iterdump()))

target = sqlite3.connect(':memory:')
source.backup(target, pages=50, progress=lambda *seen: print('progress', seen))
print(target.execute('select count(*) from other').fetchone(), list(target.iterdump()) == list(source.iterdump()))
for other in (source, None, 1):
    try:
        source.backup(other)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for options in ({'name': 'nope'}, {'progress': 1}, {'pages': 0}):
    try:
        print(source.backup(target, **options))
    except (TypeError, sqlite3.Error) as error:
        print(type(error).__name__, error)


def failing(*seen):
    raise ValueError('no further')


try:
    source.backup(target, pages=1, progress=failing)
except ValueError as error:
    print(error, target.execute('select count(*) from other').fetchone())
target.close()
for call in (lambda: source.backup(target), lambda: target.iterdump()):
    try:
        call()
    except sqlite3.ProgrammingError as error:
        print(error)
print(__future__.annotations, __future__.division.compiler_flag, len(__future__.all_feature_names))
