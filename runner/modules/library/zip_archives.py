# zipfile: archives in memory and in files, stored and deflated.
import io
import os
import tempfile
import zipfile

memory = io.BytesIO()
with zipfile.ZipFile(memory, 'w', zipfile.ZIP_DEFLATED) as archive:
    archive.writestr('a.txt', 'text ' * 100)
    archive.writestr('folder/b.bin', b'\x00\x01\x02', compress_type=zipfile.ZIP_STORED)
    archive.writestr('ä.txt', 'umlaut')
    with archive.open('streamed', 'w') as member:
        member.write(b'one ')
        member.write(b'two')
    print(archive.namelist())
print(zipfile.is_zipfile(memory), zipfile.is_zipfile(io.BytesIO(b'no')))
with zipfile.ZipFile(memory) as archive:
    print(archive.namelist(), archive.testzip())
    for info in archive.infolist():
        print(info.filename, info.file_size, info.compress_size, info.compress_type, hex(info.CRC), info.is_dir())
    print(archive.getinfo('a.txt'), archive.read('folder/b.bin'), archive.read('ä.txt').decode())
    with archive.open('a.txt') as member:
        print(member.read(9), member.name, member.mode, member.readable())
    with archive.open('streamed') as member:
        print([line for line in io.TextIOWrapper(member)])
    try:
        archive.read('nothing')
    except KeyError as error:
        print(error)
    try:
        archive.writestr('c', 'x')
    except ValueError as error:
        print(error)
try:
    archive.read('a.txt')
except ValueError as error:
    print(error)
for data in (b'', b'no archive at all'):
    try:
        zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as error:
        print(error)
broken = bytearray(memory.getvalue())
broken[broken.index(b'\x00\x01\x02')] = 9
with zipfile.ZipFile(io.BytesIO(bytes(broken))) as archive:
    print(archive.testzip())
    try:
        archive.read('folder/b.bin')
    except zipfile.BadZipFile as error:
        print(error)

with tempfile.TemporaryDirectory() as folder:
    os.makedirs(os.path.join(folder, 'in', 'sub'))
    for name in ('one', 'sub/two'):
        with open(os.path.join(folder, 'in', name), 'w') as file:
            file.write('content of ' + name)
    path = os.path.join(folder, 'x.zip')
    with zipfile.ZipFile(path, 'x') as archive:
        archive.write(os.path.join(folder, 'in', 'one'), 'one')
        archive.write(os.path.join(folder, 'in', 'sub'), 'sub')
    with zipfile.ZipFile(path, 'a') as archive:
        archive.write(os.path.join(folder, 'in', 'sub', 'two'), 'sub/two')
        archive.comment = b'said'
    with zipfile.ZipFile(path) as archive:
        print(archive.namelist(), archive.comment, [info.is_dir() for info in archive.infolist()])
        archive.extractall(os.path.join(folder, 'out'))
        print(os.path.relpath(archive.extract('one', folder), folder))
    print(sorted(os.listdir(os.path.join(folder, 'out'))), open(os.path.join(folder, 'out', 'sub', 'two')).read())
    try:
        zipfile.ZipFile(path, 'x')
    except FileExistsError as error:
        print(type(error).__name__)
    try:
        zipfile.ZipFile(path, 'q')
    except ValueError as error:
        print(error)
