import binascii
import gzip
import io
import os
import tempfile
import zlib


def attempt(name, function, *args, **options):
    try:
        print(name, function(*args, **options))
    except Exception as error:
        print(name, type(error).__module__, type(error).__name__, error)


data = b'a line of text, again and again\n' * 200
packed = zlib.compress(data)
print(len(packed) < 100, zlib.decompress(packed) == data, packed[:2],
      zlib.compress(data, 0)[:2], zlib.compress(b'', 9)[:1])
print(zlib.crc32(data), zlib.adler32(data), zlib.crc32(b'b', zlib.crc32(b'a')) == zlib.crc32(b'ab'), zlib.adler32(b''))
print(binascii.crc32(data) == zlib.crc32(data), zlib.crc32(bytearray(b'x')))
attempt('header', zlib.decompress, b'no stream at all')
attempt('short', zlib.decompress, packed[:-3])
attempt('empty', zlib.decompress, b'')
attempt('level', zlib.compress, data, 77)
attempt('text', zlib.compress, 'text')
attempt('option', zlib.compressobj, 77)
attempt('bits', zlib.decompressobj, 99)
broken = bytearray(packed)
broken[-1] ^= 1
attempt('checksum', zlib.decompress, broken)
compressor = zlib.compressobj(6, zlib.DEFLATED, -15)
parts = [compressor.compress(data[place:place + 1000]) for place in range(0, len(data), 1000)]
parts.append(compressor.flush())
decompressor = zlib.decompressobj(-15)
print(b''.join(decompressor.decompress(part) for part in parts) == data, decompressor.eof, decompressor.unused_data)
decompressor = zlib.decompressobj()
first = decompressor.decompress(packed + b'behind', 10)
print(first, len(decompressor.unconsumed_tail) > 6, decompressor.eof)
twin = decompressor.copy()
rest = decompressor.decompress(decompressor.unconsumed_tail)
print(first + rest == data, decompressor.eof, decompressor.unused_data,
      decompressor.unconsumed_tail, decompressor.flush())
print(first + twin.decompress(twin.unconsumed_tail) == data, type(twin), type(compressor))
attempt('length', decompressor.decompress, b'', -1)
compressor = zlib.compressobj(zdict=b'a line of text')
small = compressor.compress(b'a line of text') + compressor.flush()
print(zlib.decompressobj(zdict=b'a line of text').decompress(small), len(small) < 20)
attempt('dictionary', zlib.decompressobj().decompress, small)
flushed = zlib.compressobj()
piece = flushed.compress(b'now') + flushed.flush(zlib.Z_SYNC_FLUSH)
print(zlib.decompressobj().decompress(piece), zlib.decompress(zlib.compressobj().flush()))

zipped = gzip.compress(data, mtime=0)
print(zipped[:4], zipped[4:8], len(zipped) < 120, gzip.decompress(zipped) == data,
      gzip.decompress(zipped + zipped) == data * 2)
print(zlib.decompress(zipped, 31) == data)
attempt('no gzip', gzip.decompress, b'plain')
attempt('cut', gzip.decompress, zipped[:-4])
target = io.BytesIO()
with gzip.GzipFile(fileobj=target, mode='wb', mtime=1) as file:
    print(file.write(b'one\n'), file.write(b'two\n'), file.writable(), file.readable())
print(file.closed, target.getvalue()[3:8])
target.seek(0)
with gzip.GzipFile(fileobj=target) as file:
    print(file.readline(), file.read())
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'a.txt.gz')
    with gzip.open(path, 'wt', encoding='utf-8') as file:
        file.write('grün\nblau\n')
    with gzip.open(path, 'rt', encoding='utf-8') as file:
        print([line.rstrip() for line in file])
    with gzip.open(path) as file:
        print(file.read())
    print(open(path, 'rb').read()[:3], sorted(os.listdir(folder)))
    with open(path, 'wb') as file:
        file.write(b'plain')
    attempt('plain', lambda: gzip.open(path).read())
