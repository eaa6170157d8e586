# Text over streams of bytes: codecs.getreader(), getwriter(), open() and incremental coders.
import codecs
import io
import os
import subprocess
import sys
import tempfile

raw = io.BytesIO()
writer = codecs.getwriter('utf-8')(raw)
writer.write('one é\n')
writer.writelines(['two €\n', 'three'])
print(raw.getvalue(), writer.getvalue() == raw.getvalue())
print(type(writer).__name__, isinstance(writer, codecs.StreamWriter))
raw.seek(0)
reader = codecs.getreader('utf-8')(raw)
print(repr(reader.readline()), list(reader), repr(reader.read()), repr(reader.readline()))
reader.seek(0)
print(repr(reader.read(5)), repr(reader.read(chars=3)), repr(reader.readline(keepends=False)), reader.readlines())
reader = codecs.getreader('ascii')(io.BytesIO(b'a\xe9b\r\nc'), errors='replace')
print([line for line in reader])
try:
    codecs.getreader('ascii')(io.BytesIO(b'a\xe9b')).read()
except UnicodeDecodeError as error:
    print(error)
try:
    codecs.getwriter('latin-1')(io.BytesIO()).write('€')
except UnicodeEncodeError as error:
    print(error)

decoder = codecs.getincrementaldecoder('utf-8')()
print([decoder.decode(bytes([byte])) for byte in 'é€x😀'.encode()], decoder.getstate())
print(repr(decoder.decode(b'\xe2\x82')), decoder.getstate())
try:
    decoder.decode(b'', final=True)
except UnicodeDecodeError as error:
    print(error)
decoder.reset()
print(repr(decoder.decode(b'ok', True)), codecs.getincrementalencoder('utf-8')().encode('é'))
print(list(codecs.iterdecode([b'\xe2', b'\x82\xac', b'x'], 'utf-8')), list(codecs.iterencode(['a', '', 'é'], 'utf-8')))

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'file')
    with codecs.open(path, 'w', encoding='utf-8') as file:
        file.write('first é\nsecond\r\n')
        print(file.encoding, type(file).__name__)
    with open(path, 'rb') as file:
        print(file.read())
    with codecs.open(path, 'a', 'utf-8') as file:
        file.write('third\u2028fourth')
    with codecs.open(path, 'r', 'utf-8') as file:
        print(file.readline(), file.readlines())
    with codecs.open(path, encoding='utf-8') as file:
        print([line for line in file])
        file.seek(0)
        print(len(file.read()), file.closed)
    print(file.closed)

info = codecs.lookup('UTF8')
print(info.name, len(info), info.encode('é'), info.decode(b'\xc3\xa9'), codecs.lookup('hex').name)
child = subprocess.Popen([sys.executable, '-c', 'import sys; sys.stdout.buffer.write("ü 1\\nü 2\\n".encode())'],
                         stdout=subprocess.PIPE)
for line in codecs.getreader('utf-8')(child.stdout):
    print(repr(line))
print(child.wait())
