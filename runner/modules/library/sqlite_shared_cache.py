# Two connections with one cache: while one of them is at work, the other one's thread waits.
import sqlite3
import threading
import time

uri = 'file::memory:?cache=shared'
a = sqlite3.connect(uri, uri=True)
a.execute('create table t(x)')
a.execute('insert into t values (1)')
a.commit()


def slowly(x):
    thread.start()
    time.sleep(0.1)
    print('slow end')
    return x


def read():
    b = sqlite3.connect(uri, uri=True)
    print('begin')
    print('read', b.execute('select * from t').fetchall())
    b.close()


a.create_function('slowly', 1, slowly)
thread = threading.Thread(target=read)
row = a.execute('select slowly(x) from t').fetchone()
thread.join()
print(row)
