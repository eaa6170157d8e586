import struct

print(struct.pack('<HBB', 513, 3, 4), struct.pack('>I', 1), struct.pack('!hq', -2, -3))
print(struct.pack('4s?c', b'ab', 1, b'z'))
print(struct.unpack('<I', b'\x01\x02\x03\x04'), struct.unpack_from('>H', b'abcd', 1))
print(struct.calcsize('bi'), struct.calcsize('=bi'))
for value in (1.5, -0.1, 0.0, 1e300, float('inf'), 5e-324, 3.14159):
    packed = struct.pack('>d', value)
    print(packed, struct.unpack('>d', packed)[0])
for value in (1.5, -0.1, 65504.0, 1e-40):
    print(struct.pack('<f', value), struct.unpack('<f', struct.pack('<f', value))[0])
for bad in (lambda: struct.pack('<H', 70000), lambda: struct.unpack('<I', b'abc'), lambda: struct.pack('I'),
            lambda: struct.pack('<i', 'x'), lambda: struct.pack('b', 200),
            lambda: struct.unpack_from('<I', b'abcde', 3),
            lambda: struct.pack('z', 1), lambda: struct.pack('<i', 1 << 40)):
    try:
        bad()
    except struct.error as error:
        print('struct.error:', error)
header = struct.Struct('!BxH')
print(header.size, header.format, header.pack(1, 2), list(header.iter_unpack(b'\x01\0\0\x02\x03\0\0\x04')))
buffer = bytearray(6)
struct.pack_into('<H', buffer, 2, 0xffee)
print(buffer)
