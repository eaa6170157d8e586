"""tell() of text knows how many bytes a line end had, and what a decoder must be told; not while lines are iterated."""
import io

data = 'a\u00e9"x"\r\nl2\rz\n\u20ac'.encode()
for newline in (None, '', '\r'):
    file = io.TextIOWrapper(io.BytesIO(data), encoding='utf-8', newline=newline)
    places = []
    while True:
        place = file.tell()
        letter = file.read(1)
        if not letter:
            break
        places.append((place, letter))
    print(repr(newline), [place for place, _ in places if place < 1 << 64], file.tell(), repr(file.newlines))
    print([hex(place) for place, _ in places if place >= 1 << 64])
    for place, letter in places:
        file.seek(place)
        if file.read(1) != letter:
            print('not the same again at', place)
file = io.TextIOWrapper(io.BytesIO('\u00e9\r\n'.encode() * 6000), encoding='utf-8')
file.read(5000)
print(file.tell(), len(file.readline()), file.tell())
for use in (lambda: [file.tell() for line in file], file.tell, lambda: file.seek(0), file.tell,
            lambda: file.seek(-1), lambda: file.seek(1, 1), lambda: file.seek(0, 2)):
    try:
        print(use())
    except (OSError, ValueError) as error:
        print(type(error).__name__, error)
# prints:
# None [0, 1, 3, 4, 5, 6, 8, 9, 10, 12, 13] 16 ('\r', '\n', '\r\n')
# ['0x10000000100000001000000000000000b']
# '' [0, 1, 3, 4, 5, 6, 8, 9, 12, 13] 16 ('\r', '\n', '\r\n')
# ['0x100000001000000010000000000000007', '0x1000000000000000b', '0x10000000100000001000000000000000b']
# '\r' [0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] 16 None
# []
# 10000 2 10004
# OSError telling position disabled by next() call
# OSError telling position disabled by next() call
# 0
# 0
# ValueError negative seek position -1
# UnsupportedOperation can't do nonzero cur-relative seeks
# 24000
