"""What write() of a descriptor takes: whatever has bytes, arrays among it."""
import array
import os

reader, writer = os.pipe()
for data in (array.array('B', [65, 66]), array.array('H', [1]), memoryview(b'cd'), bytearray(b'ef')):
    print(os.write(writer, data), os.read(reader, 10))
for data in ('text', 3, [1], None):
    try:
        os.write(writer, data)
    except TypeError as error:
        print(error)
