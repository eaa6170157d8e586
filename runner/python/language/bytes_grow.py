# Bytes that grow in a loop, and pieces of them: what shares memory must not show.
buf = b''
seen = 0
for i in range(1000):
    buf += b'x' * 8192
    *lines, buf = buf.split(b'\n')
    seen += len(buf)
print(len(buf), seen)

a = b'one'
b = a + b'-two'
c = a + b'-three'
d = b + b'!'
e = b + b'?'
print(a, b, c, d, e)
print(b[:3], b[4:], b[:3] + b'+', b, (b[:3] + b'/')[1:] + b'.')
print(b.split(b'x') == [b], b.strip() is b, b[:] is b, b.partition(b'-'), b.rsplit(b'-', 1), b.splitlines())
nothing = b'' + b''
print(nothing + nothing, a + nothing, nothing + a, (a + nothing) + b'!')
mutable = bytearray(b'abc-def')
pieces = mutable.split(b'-')
stripped = mutable.strip()
cut = mutable[:]
mutable[0:3] = b'XYZ'
print(mutable, pieces, stripped, cut)
text = 'ein wort und noch eins'
words = text.split()
print(words, words[1] + '!' + words[1], text.partition(' und '), text.removeprefix('ein '), '  x  '.strip() + 'y')
long = ''
for i in range(2000):
    long += 'y' * 4096
    first, _, long = long.rpartition('\n')
print(len(long))
