import os
import sqlite3
import tempfile

conn = sqlite3.connect(':memory:')
cursor = conn.cursor()
print(cursor.lastrowid, cursor.rowcount, cursor.description, cursor.arraysize, conn.isolation_level)
cursor.execute('create table t(a integer, b text)')
print(cursor.lastrowid, cursor.rowcount, conn.in_transaction)
cursor.execute('insert into t values(?, ?)', (1, 'x'))
print(cursor.lastrowid, cursor.rowcount, conn.in_transaction, conn.total_changes)
cursor.executemany('insert into t values(:a, :b)', [{'a': 2, 'b': 'ü'}, {'a': 3, 'b': None}])
print(cursor.lastrowid, cursor.rowcount)
conn.commit()
print(cursor.execute('select a, b as name from t').description, cursor.rowcount)
print(cursor.fetchone(), cursor.fetchmany(), cursor.fetchmany(5), cursor.fetchone(), cursor.fetchall())
print(cursor.execute('update t set b = 1 where a > 1').rowcount, cursor.execute('delete from t').rowcount)
conn.rollback()
print(list(conn.execute('select count(*) from t')), iter(cursor) is cursor, cursor.connection is conn)
print(conn.execute("select 1, 1.5, 'text', x'00ff', null, 2 > 1, -9223372036854775808, 'a' || 2").fetchone())
conn.text_factory = bytes
print(conn.execute("select 'text'").fetchone())
conn.text_factory = lambda data: data.decode().upper()
print(conn.execute("select 'text'").fetchone())
conn.text_factory = str
conn.row_factory = lambda of, row: {column[0]: value for column, value in zip(of.description, row)}
print(conn.execute('select 1 as a, 2 as b').fetchall())
conn.row_factory = sqlite3.Row
row = conn.execute('select 1 as A, 2 as b').fetchone()
print(row.keys(), row['a'], row[1], row[-2], row[:1], dict(row), tuple(row), len(row), 1 in row)
print(row == conn.execute('select 1 as A, 2 as b').fetchone(), row != row, isinstance(row, tuple))
for key in ('z', 9, 1.5):
    try:
        row[key]
    except IndexError as error:
        print(error)
conn.row_factory = None


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __conform__(self, protocol):
        if protocol is sqlite3.PrepareProtocol:
            return f'{self.x};{self.y}'


print(conn.execute('select ?', (Point(1, 2),)).fetchone())
sqlite3.register_adapter(set, lambda value: ','.join(sorted(value)))
sqlite3.register_converter('list', lambda data: data.decode().split(','))
typed = sqlite3.connect(':memory:', detect_types=sqlite3.PARSE_DECLTYPES | sqlite3.PARSE_COLNAMES)
typed.execute('create table t(items list, made timestamp, day date)')
typed.execute('insert into t values(?, ?, ?)', ({'b', 'a'}, None, None))
print(typed.execute('select * from t').fetchone(), typed.execute("select 'q,r' as \"z [list]\"").fetchone())
typed.execute('delete from t')
typed.execute("insert into t values('', '2020-01-02 03:04:05.25', '2020-01-02')")
print(typed.execute('select made, day from t').fetchone())


class Longest:
    def __init__(self):
        self.found = ''

    def step(self, text):
        self.found = max(self.found, text, key=len)

    def finalize(self):
        return self.found


conn.create_aggregate('longest', 1, Longest)
conn.create_function('twice', 1, lambda value: value * 2, deterministic=True)
conn.create_collation('reverse', lambda a, b: (a < b) - (a > b))
print(conn.execute("select longest(v), twice('ab') from (select 'a' as v union select 'ccc')").fetchone())
print(conn.execute("select v from (select 'a' as v union select 'b') order by v collate reverse").fetchall())
seen = []
conn.set_trace_callback(seen.append)
conn.execute('insert into t values(?, ?)', (9, "it's"))
conn.commit()
print(seen)
conn.set_trace_callback(None)
with conn:
    conn.executescript('insert into t values(7, 7); insert into t values(8, 8); -- the end')
try:
    with conn:
        conn.execute('delete from t')
        raise KeyError('undone')
except KeyError as error:
    print(error, conn.execute('select a from t order by a').fetchall(), conn.in_transaction)
conn.isolation_level = None
conn.execute('insert into t values(10, 10)')
print(conn.in_transaction, sqlite3.complete_statement('select 1;'), sqlite3.complete_statement('select'))
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'b.db')
    print(os.path.exists(path))
    stored = sqlite3.connect(path)
    print(os.path.getsize(path))
    stored.execute('create table t(a)')
    stored.execute('attach ? as other', (os.path.join(folder, 'c.db'),))
    stored.execute('create table other.u(a)')
    print(sorted(os.listdir(folder)), os.path.getsize(path) > 0)
    stored.close()
    print(sqlite3.connect('file:' + path + '?mode=ro', uri=True).execute('select name from sqlite_master').fetchall())
    os.remove(path)
    try:
        sqlite3.connect('file:' + path + '?mode=rw', uri=True)
    except sqlite3.OperationalError as error:
        print(error)
    again = sqlite3.connect(path)
    print(again.execute('select name from sqlite_master').fetchall())
    again.close()
