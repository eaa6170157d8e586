# What the library keeps for a connection lives as long; what is closed while the library works ends afterwards.
import gc
import os
import sqlite3
import tempfile
import weakref


class Function:

    def __call__(self, *arguments):
        return len(arguments)

    def __del__(self):
        print('function gone')


connection = sqlite3.connect(':memory:')
connection.create_function('f', 0, Function())
print(connection.execute('select f()').fetchone())
connection.create_function('f', 0, None)
print('-')
connection.create_collation('c', Function())
connection.create_aggregate('g', 1, None)
connection.set_trace_callback(None)
print('-')
connection.close()
print('closed')

alive = []


class Sum:

    def __init__(self):
        self.sum = 0
        alive.append(weakref.ref(self, lambda reference: print('sum gone')))

    def step(self, value):
        self.sum += value

    def finalize(self):
        return self.sum


def look(value):
    print('look', [reference() is not None for reference in alive])
    return value


connection = sqlite3.connect(':memory:')
connection.create_aggregate('total', 1, Sum)
connection.create_function('look', 1, look)
rows = connection.execute('select total(look(x)) from (select 1 as x union all select 2 union all select 3)').fetchall()
print(rows)
counting = ('with recursive c(x) as (select 1 union all select x + 1 from c where x < 10) '
            'select close_at(x) from c')
connection = sqlite3.connect(':memory:')


def close_at(number):
    if number == 5:
        connection.close()
    return number


connection.create_function('close_at', 1, close_at)
try:
    for row in connection.execute(counting):
        print(row)
except sqlite3.ProgrammingError as error:
    print(error)
try:
    connection.total_changes
except sqlite3.ProgrammingError as error:
    print(error)

try:
    sqlite3.connect(':memory:').execute('select length(randomblob(2000000000))').fetchone()
except sqlite3.Error as error:
    print(type(error).__name__, error)

with tempfile.TemporaryDirectory() as folder:
    for mode, end in (('delete', '-journal'), ('wal', '-shm')):
        path = os.path.join(folder, mode)
        os.mkdir(path + end)
        try:
            connection = sqlite3.connect(path)
            connection.execute('pragma journal_mode=' + mode)
            connection.execute('create table t(x)')
        except sqlite3.Error as error:
            print(mode, type(error).__name__, error)
        connection.close()

connection = sqlite3.connect(':memory:')
connection.create_collation('c', lambda one, other: 0)
rows = connection.execute('select x from (select 1 as x union all select 2) order by x collate c')
next(rows)
for name in ('c', 'c'):
    try:
        connection.create_collation(name, Function())
    except sqlite3.OperationalError as error:
        print(error)
print('-')
