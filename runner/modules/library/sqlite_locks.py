import os
import sqlite3
import tempfile
import threading
import time

folder = tempfile.TemporaryDirectory()
path = os.path.join(folder.name, 'a.db')
a = sqlite3.connect(path, timeout=0)
b = sqlite3.connect(path, timeout=0)
a.execute('create table t(x)')


def attempt(name, connection, sql):
    try:
        print(name, connection.execute(sql).fetchall())
    except sqlite3.OperationalError as error:
        print(name, error, getattr(error, 'sqlite_errorname', None))


a.execute('begin exclusive')
for sql in ('select * from t', 'insert into t values(1)', 'begin immediate'):
    attempt(sql, b, sql)
a.rollback()
b.execute('insert into t values(1)')
print(sorted(os.listdir(folder.name)))
attempt('reads beside the writer', a, 'select * from t')
attempt('writes beside the writer', a, 'insert into t values(2)')
b.commit()
reader = a.execute('select x from t union all select 5')
b.execute('insert into t values(3)')
try:
    b.commit()
except sqlite3.OperationalError as error:
    print('commits beside a reader', error, b.in_transaction)
print(reader.fetchall())
a.rollback()
b.commit()
print(a.execute('select x from t').fetchall())


def hold(seconds):
    connection = sqlite3.connect(path)
    connection.execute('insert into t values(4)')
    held.set()
    time.sleep(seconds)
    connection.commit()
    connection.close()


for timeout, seconds in ((2, 0.3), (0.2, 0.5)):
    held = threading.Event()
    thread = threading.Thread(target=hold, args=(seconds,))
    thread.start()
    held.wait()
    waiter = sqlite3.connect(path, timeout=timeout)
    start = time.monotonic()
    try:
        waiter.execute('insert into t values(5)')
        waiter.commit()
        print('got it')
    except sqlite3.OperationalError as error:
        print(error, 0.15 < time.monotonic() - start < 0.45)
    waiter.close()
    thread.join()

attempt('write-ahead log', a, 'pragma journal_mode=wal')
a.execute('insert into t values(6)')
attempt('reads the old state', b, 'select max(x) from t')
attempt('two writers', b, 'insert into t values(7)')
a.commit()
attempt('reads the new state', b, 'select max(x) from t')
print(sorted(os.listdir(folder.name)), os.path.exists(path + '-wal'))
attempt('checkpoint', b, 'pragma wal_checkpoint')
a.close()
b.close()
print(sorted(os.listdir(folder.name)), open(path, 'rb').read(15))
folder.cleanup()
