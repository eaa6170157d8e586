import gc
import os
import sqlite3
import tempfile

folder = tempfile.TemporaryDirectory()
path = os.path.join(folder.name, 'a.db')
a = sqlite3.connect(path, timeout=0)
b = sqlite3.connect(path, timeout=0)
a.execute('create table t(x)')
a.executemany('insert into t values(?)', [(i,) for i in range(9)])
a.commit()


def write(tag):
    try:
        b.execute('insert into t values(10)')
        b.commit()
        print(tag, 'wrote')
    except sqlite3.OperationalError as error:
        print(tag, error)
        b.rollback()


print(a.execute('select x from t').fetchone())
write('temporary')
cursor = a.execute('select x from t')
write('held')
del cursor
write('deleted')


def first():
    inner = a.cursor()
    inner.execute('select x from t')
    return inner.fetchone()


print(first())
write('function')
for row in a.execute('select x from t'):
    write('in a loop')
    break
write('after the loop')
kept = {'key': [a.execute('select x from t')]}
write('in a dict')
kept.clear()
write('cleared')


class Dao:
    def __init__(self):
        self.cursor = a.execute('select x from t')


dao = Dao()
write('attribute')
dao.cursor = None
write('no attribute')


def rows():
    for each in a.execute('select x from t'):
        yield each


generator = rows()
next(generator)
write('generator')
generator.close()
write('closed generator')
closure = (lambda captured: lambda: captured)(a.execute('select x from t'))
write('closure')
closure = None
write('no closure')


def forgets():
    connection = sqlite3.connect(path)
    connection.execute('insert into t values(11)')


gc.disable()
forgets()
write('a connection')
gc.collect()
write('collected')
b.close()
a.close()
folder.cleanup()
