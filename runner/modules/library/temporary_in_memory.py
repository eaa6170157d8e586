# SpooledTemporaryFile, and a named one that somebody else has removed.
import os
import tempfile

for mode in 'w+', 'w+b':
    made = '12345' if mode == 'w+' else b'12345'
    with tempfile.SpooledTemporaryFile(max_size=10, mode=mode) as spooled:
        print(spooled.write(made), spooled._rolled, spooled.name, spooled.tell(), spooled.mode, spooled.closed)
        spooled.seek(0)
        print(spooled.read(), spooled.readline(), spooled.truncate(3), spooled.seek(0), spooled.readlines())
        print(spooled.writelines([made, made]), spooled._rolled, spooled.tell(), isinstance(spooled.name, int))
        spooled.seek(0)
        print(list(spooled), spooled.isatty())
    print(type(spooled).__name__, spooled.closed)
    try:
        spooled.__enter__()
    except ValueError as error:
        print(error)
spooled = tempfile.SpooledTemporaryFile()
print(spooled._rolled, isinstance(spooled.fileno(), int), spooled._rolled)
spooled.close()
named = tempfile.NamedTemporaryFile()
os.unlink(named.name)
try:
    named.close()
except FileNotFoundError as error:
    print(type(error).__name__, error.filename == named.name, named.closed)
with tempfile.TemporaryFile() as unnamed:
    print(isinstance(unnamed.name, int), unnamed.write(b'x'))
