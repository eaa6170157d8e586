import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor

conn = sqlite3.connect(':memory:')
cursor = conn.execute('select 1')
uses = [('execute', lambda: conn.execute('select 1')), ('commit', conn.commit), ('rollback', conn.rollback),
        ('cursor', conn.cursor), ('close', conn.close), ('fetch', cursor.fetchone), ('close cursor', cursor.close),
        ('with', conn.__enter__), ('in_transaction', lambda: conn.in_transaction),
        ('total_changes', lambda: conn.total_changes), ('isolation_level', lambda: conn.isolation_level)]


def elsewhere():
    for name, use in uses:
        try:
            print(name, type(use()).__name__)
        except sqlite3.ProgrammingError as error:
            sentences = str(error).split('. ')
            print(name, sentences[0], sentences[1].rstrip('.0123456789').replace(str(threading.get_ident()), 'id')
                  .split('id ')[0])


thread = threading.Thread(target=elsewhere)
thread.start()
thread.join()
print(cursor.fetchone())

shared = sqlite3.connect(':memory:', check_same_thread=False)
shared.execute('create table t(n integer)')
with ThreadPoolExecutor(1) as executor:     # several may lose a row, on a real interpreter
    list(executor.map(lambda n: shared.execute('insert into t values(?)', (n,)), range(20)))
shared.commit()
print(shared.execute('select count(*), sum(n) from t').fetchone(), shared.total_changes)


def stop():
    started.wait()
    shared.interrupt()


started = threading.Event()
shared.create_function('start', 0, lambda: started.set())
thread = threading.Thread(target=stop)
thread.start()
try:
    shared.execute('with recursive c(x) as (select 1 union all select x + 1 from c where start() is null) '
                   'select sum(x) from c').fetchone()
except sqlite3.OperationalError as error:
    print(error)
thread.join()
