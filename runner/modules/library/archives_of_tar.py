# tarfile: archives written and read in each format, in memory and in gzip; what is extracted; how reading fails.
import io
import os
import tarfile
import tempfile

os.chdir(tempfile.mkdtemp())
os.makedirs('tree/sub')
for name, text in (('tree/one', 'first'), ('tree/sub/two', 'x' * 1000), ('tree/' + 'n' * 90, 'long name')):
    with open(name, 'w') as file:
        file.write(text)
    os.utime(name, (10 ** 9, 10 ** 9))
os.symlink('one', 'tree/link')
os.chmod('tree/one', 0o640)


def without_owner(info):
    info.uid = info.gid = 0
    info.uname = info.gname = ''
    info.mtime = 10 ** 9
    return info


for format in (tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
    with tarfile.open('archive.tar', 'w', format=format) as archive:
        archive.add('tree', filter=without_owner)
        info = tarfile.TarInfo('made/' + 'm' * 80 + '/' + 'é' * 10)
        info.size = 3
        archive.addfile(info, io.BytesIO(b'abc'))
    print(os.path.getsize('archive.tar'), tarfile.is_tarfile('archive.tar'), tarfile.is_tarfile('tree/one'))
    with tarfile.open('archive.tar') as archive:
        print(archive.getnames())
        archive.list()
        print(archive.extractfile('tree/one').read(), archive.extractfile('tree/link').read(),
              archive.extractfile('tree'), archive.getmember('tree/sub/').isdir())
        member = archive.getmember('tree/one')
        print(member.size, oct(member.mode), member.mtime, member.type, member.isfile(), member.offset)
        archive.extractall('out%d' % format)
    print(sorted(os.listdir('out%d/tree' % format)), oct(os.stat('out%d/tree/one' % format).st_mode),
          os.stat('out%d/tree/one' % format).st_mtime, os.readlink('out%d/tree/link' % format))

packed = io.BytesIO()
with tarfile.open(fileobj=packed, mode='w:gz') as archive:
    archive.add('tree/one', 'renamed')
packed.seek(0)
with tarfile.open(fileobj=packed) as archive:
    print([member.name for member in archive], archive.next() is not None)
with tarfile.open('archive.tar', 'a') as archive:
    archive.add('tree/one', 'appended')
with tarfile.open('archive.tar', 'r:') as archive:
    print(archive.getnames()[-2:])
    try:
        archive.getmember('nowhere')
    except KeyError as error:
        print(error)
    try:
        archive.add('tree')
    except OSError as error:
        print(error)
try:
    archive.getnames()
except OSError as error:
    print(error)
for data in (b'', b'x' * 100, b'x' * 600):
    for mode in ('r:', 'r:gz'):
        try:
            tarfile.open(fileobj=io.BytesIO(data), mode=mode)
        except tarfile.ReadError as error:
            print(mode, error)
for mode in ('q', 'w:nonsense'):
    try:
        tarfile.open('new', mode)
    except (ValueError, tarfile.CompressionError) as error:
        print(error)
