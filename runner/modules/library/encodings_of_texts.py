# UTF-16, UTF-32, marks, and encodings with a byte for each character: what they write, refuse, and do to files.
import codecs
import os
import tempfile

os.chdir(tempfile.mkdtemp())
TEXT = 'aé€中\U0001f600'
for name in ('utf-16', 'utf-16-le', 'UTF_16BE', 'utf-32', 'utf-32-be', 'utf-8-sig'):
    data = TEXT.encode(name)
    print(name, data, data.decode(name) == TEXT, ''.encode(name), codecs.lookup(name).name)
for name in ('cp1252', 'windows-1252', 'iso-8859-15', 'latin9', 'cp437', 'koi8-r', 'cp1251', 'iso8859-2', 'cp850'):
    print(name, TEXT.encode(name, 'replace'), ascii(bytes(range(0x80, 0x100)).decode(name, 'ignore')),
          codecs.lookup(name).name)
for handler in ('ignore', 'backslashreplace', 'xmlcharrefreplace'):
    print('中x中中'.encode('cp1252', handler), '\ud800x'.encode('utf-16-le', handler))
print('\udc81'.encode('cp1252', 'surrogateescape'), ascii(b'\x81'.decode('cp1252', 'surrogateescape')),
      '\ud800'.encode('utf-16-le', 'surrogatepass'), b'a\x00b'.decode('utf-16-le', 'replace'))
print(ascii(b'\xff\xfea\x00'.decode('utf-16-le')), b'\xfe\xff\x00a'.decode('utf-16'), b'a\x00'.decode('utf-16'))
for call in (lambda: '\ud800'.encode('utf-16'), lambda: '中'.encode('cp1252'), lambda: '中中'.encode('cp1252'),
             lambda: b'a\x81'.decode('cp1252'), lambda: b'\xff\xfea'.decode('utf-16'), lambda: b'a'.decode('utf-16-le'),
             lambda: b'\x00\xd8a\x00'.decode('utf-16-le'), lambda: b'\x00\xd8'.decode('utf-16-le'),
             lambda: b'\x00\xdc'.decode('utf-16'), lambda: b'abc'.decode('utf-32'),
             lambda: b'\xff\xff\xff\xff'.decode('utf-32-le'), lambda: b'\x00\xd8\x00\x00'.decode('utf-32-le'),
             lambda: b'\xef\xbb\xbf\xff'.decode('utf-8-sig')):
    try:
        print(call())
    except UnicodeError as error:
        print(type(error).__name__, error)

for name in ('utf-16', 'utf-8-sig', 'cp1252', 'utf-32-le'):
    with open('file', 'w', encoding=name) as file:
        file.write('first é\n')
        file.write('second\n')
    with open('file', 'a', encoding=name) as file:
        file.write('third\n')
    with open('file', 'rb') as file:
        print(name, file.read())
    with open('file', encoding=name) as file:
        print([line for line in file], file.seek(0), repr(file.read(5)))
with open('file', 'wb') as file:
    file.write(codecs.BOM_UTF16_BE + ('x' * 6000 + '\U0001f600' * 3000).encode('utf-16-be'))
with open('file', encoding='utf-16') as file:
    text = file.read(7000) + file.read()
print(len(text), text == 'x' * 6000 + '\U0001f600' * 3000)
