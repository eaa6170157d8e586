import array
import copy
import io
from array import array as make
numbers = make('i', [3, 1, 2])
print(numbers, len(numbers), numbers.itemsize, numbers.typecode, numbers[1], numbers[-1], numbers[1:], 2 in numbers)
numbers.append(5)
numbers.extend([6, 7])
numbers.extend(make('i', [8]))
numbers.insert(0, 9)
print(numbers.pop(), numbers.pop(0), numbers.index(5), numbers.count(1), numbers.tolist(), list(reversed(numbers)))
numbers[0] = 10
numbers[1:3] = make('i', [0])
del numbers[-1]
numbers.reverse()
print(numbers, numbers + make('i', [1]), numbers * 2, numbers == make('i', numbers), numbers < make('i', [99]))
print(numbers.tobytes(), bytes(numbers), make('d', [1, 2.5]), make('f', [0.1]), make('B', b'ab'), make('u', 'text'))
copied = copy.copy(numbers)
copied.byteswap()
print(copied, numbers, sum(numbers), sorted(numbers), max(numbers), array.typecodes, array.ArrayType is make)
file = io.BytesIO()
numbers.tofile(file)
file.seek(0)
again = make('i')
again.fromfile(file, 2)
print(again, make('h'), repr(make('q', [-1])), make('u', 'ab').tounicode())
numbers += again
numbers *= 2
print(numbers)
def attempt(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(type(error).__name__, error)
for code, value in (('b', 128), ('b', -129), ('B', -1), ('B', 256), ('h', 1 << 15), ('H', 1 << 16), ('i', 1 << 31),
                    ('I', 1 << 32), ('I', -1), ('l', 1 << 63), ('q', 1 << 63), ('i', 'x'), ('d', 'x'), ('i', 1.5),
                    ('u', 'ab')):
    attempt(make(code).append, value)
attempt(make, 'z')
attempt(make, 'i', 'text')
attempt(make('i').pop)
attempt(make('i', [1]).remove, 3)
attempt(make('i', [1]).index, 3)
attempt(lambda: make('i')[0])
attempt(lambda: make('i') + [1])
attempt(lambda: make('i').extend(make('d', [1])))
attempt(make('i').frombytes, b'abc')
attempt(hash, make('i'))
attempt(again.fromfile, io.BytesIO(b'abcd'), 2)
