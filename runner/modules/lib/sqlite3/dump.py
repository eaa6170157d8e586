"""Connection.iterdump(): the statements that make a database again."""
import sys

_KEEPS_SEQUENCES = sys.version_info >= (3, 10)      # of AUTOINCREMENT
_TELLS_VIOLATIONS = sys.version_info >= (3, 13)


def _quoted(name):
    return '"' + name.replace('"', '""') + '"'


def _rows_of(cursor, table):
    columns = [str(row[1]) for row in cursor.execute(f'PRAGMA table_info({_quoted(table)})').fetchall()]
    values = "','".join(f'||quote({_quoted(column)})||' for column in columns)
    name = _quoted(table).replace("'", "''")
    for row in cursor.execute(f"SELECT 'INSERT INTO {name} VALUES('{values}')' FROM {_quoted(table)};"):
        yield f'{row[0]};'


def _schema(cursor, kinds, order, pattern):
    wanted = ' AND "name" LIKE ?' if pattern else ''
    return cursor.execute(f'SELECT "name", "sql" FROM "sqlite_master" WHERE "sql" NOT NULL AND "type" IN ({kinds})'
                          f'{wanted}{order}', [pattern] if pattern else []).fetchall()


def _iterdump(connection, *, filter=None):
    cursor = connection.cursor()
    cursor.row_factory = None
    if _TELLS_VIOLATIONS and cursor.execute('PRAGMA foreign_key_check').fetchall():
        yield 'PRAGMA foreign_keys=OFF;'
    yield 'BEGIN TRANSACTION;'
    sequences = []
    for table, sql in _schema(cursor, "'table'", ' ORDER BY "name"', filter):
        if table == 'sqlite_sequence':
            if not _KEEPS_SEQUENCES:
                yield 'DELETE FROM "sqlite_sequence";'
            else:
                rows = cursor.execute('SELECT * FROM "sqlite_sequence";').fetchall()
                sequences = ['DELETE FROM "sqlite_sequence";']
                sequences += [f"INSERT INTO \"sqlite_sequence\" VALUES('{row[0]}',{row[1]});" for row in rows]
                continue
        elif table == 'sqlite_stat1':
            yield 'ANALYZE "sqlite_master";'
        elif table.startswith('sqlite_'):
            continue
        else:
            yield f'{sql};'
        yield from _rows_of(cursor, table)
    for _name, sql in _schema(cursor, "'index', 'trigger', 'view'", '', filter):
        yield f'{sql};'
    yield from sequences
    yield 'COMMIT;'
