import sqlite3


def attempt(name, function, *args):
    try:
        print(name, function(*args))
    except Exception as error:
        print(name, type(error).__name__, error, getattr(error, 'sqlite_errorname', ''))


conn = sqlite3.connect(':memory:')
cursor = conn.cursor()
cursor.execute('create table t(a integer primary key, b text not null unique)')
cursor.execute("insert into t values(1, 'x')")
for sql in ("insert into t values(1, 'y')", "insert into t values(2, 'x')", 'insert into t values(3, null)',
            "insert into t values('text', 'z')", 'selec 1', 'select * from nowhere', 'select nothing(1)',
            'select 1; select 2', 'select 1\0', 'begin', 5):
    attempt(sql, cursor.execute, sql)
for parameters in ((), (1, 2), {'b': 1}, 5, {5}, (object,), (2 ** 63,), (2 ** 63 - 1,), 'x', [None]):
    attempt(parameters, lambda: cursor.execute('select ?', parameters).fetchall())
attempt('name', lambda: cursor.execute('select :a', {'a': 7}).fetchall())
attempt('no name', cursor.execute, 'select :a', {})
attempt('many', cursor.executemany, 'select ?', [(1,)])
attempt('no rows', cursor.executemany, 'insert into t values(?, ?)', [5])
attempt('no sequence', cursor.executemany, 'insert into t values(?, ?)', 5)
attempt('script', cursor.executescript, 5)
attempt('level', setattr, conn, 'isolation_level', 'no level')
attempt('level', setattr, conn, 'isolation_level', 5)
attempt('path', sqlite3.connect, '/nonexistent/folder/a.db')
attempt('path', sqlite3.connect, 5)
attempt('text', lambda: cursor.execute("select cast(x'ff' as text) as column").fetchone())
attempt('function', lambda: (conn.create_function('f', 1, lambda x: 1 / x), conn.execute('select f(0)').fetchone()))
attempt('result', lambda: (conn.create_function('g', 0, lambda: []), conn.execute('select g()').fetchone()))


def uses_itself():
    cursor.execute('select 1')
    yield 5, 'w'


attempt('itself', cursor.executemany, 'insert into t values(?, ?)', uses_itself())
rows = conn.execute('select a from t union select 9')
attempt('drop', conn.execute, 'drop table t')
attempt('rolled back', lambda: (conn.execute("insert into t values(8, 'v')"), conn.rollback(), rows.fetchall())[-1])
cursor.close()
attempt('cursor', cursor.fetchone)
attempt('cursor', cursor.close)
conn.close()
for name in ('commit', 'rollback', 'cursor', 'close', 'interrupt'):
    attempt(name, getattr(conn, name))
attempt('execute', conn.execute, 'select 1')
attempt('state', lambda: conn.in_transaction)
print(sqlite3.IntegrityError.__mro__, sqlite3.Warning.__bases__, conn.OperationalError is sqlite3.OperationalError)
