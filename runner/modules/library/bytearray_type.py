buffer = bytearray(b'hello')
alias = buffer
buffer += b' world'
buffer.append(33)
buffer.extend([63, 63])
print(buffer, alias is buffer, len(buffer), buffer[0], buffer[1:4], buffer[-1:], bytes(buffer[:3]))
buffer[0] = 72
buffer[-2:] = b''
del buffer[5]
buffer.insert(0, 62)
print(buffer, buffer.pop(), buffer.pop(0), buffer.find(b'w'), b'lo' in buffer, 72 in buffer)
buffer[1:3] = b'EEE'
print(buffer, buffer.upper(), buffer.split(b'o'), buffer.replace(b'E', b'e'), buffer.decode(), buffer.startswith(b'H'))
print(buffer == b'HEEEloworld', b'x' + buffer, buffer + b'x', bytearray(b'a') * 3, bytearray(3), bytearray([1, 2]))
print(bytearray('text', 'utf-8'), bytearray.fromhex('00ff'), list(bytearray(b'ab')), bytearray(b',').join([b'a', b'b']))
print(isinstance(buffer, bytes), type(buffer).__name__, bool(bytearray()), buffer.hex(), buffer.partition(b'l'))
while buffer:
    part, buffer = buffer[:4], buffer[4:]
    print(part)
for bad in (lambda: hash(bytearray()), lambda: bytearray('text'), lambda: bytearray(b'a') + 'b',
            lambda: bytearray().pop(), lambda: bytearray([256]), lambda: bytearray(b'a').__setitem__(0, 300),
            lambda: bytearray(b'a')[3], lambda: bytearray(b'a').remove(3), lambda: {bytearray(): 1},
            lambda: bytearray(b'a').extend('text')):
    try:
        bad()
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
copied = bytearray(b'abc')
twin = copied.copy()
copied.reverse()
copied.clear()
print(copied, twin, int(bytearray(b'12')), ''.join(map(chr, twin)), sorted(twin), max(twin))
