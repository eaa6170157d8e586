# A bytearray is resized while nobody has a view of it that was not released.
buffer = bytearray(b'abcdefgh')
head = bytes(memoryview(buffer)[2:4])
del buffer[:4]
print(head, buffer)


def try_to_resize(what, change):
    try:
        change()
        print(what, 'resized', buffer)
    except BufferError as error:
        print(what, type(error).__name__, error)


view = memoryview(buffer)
try_to_resize('extend', lambda: buffer.extend(b'x'))
try_to_resize('append', lambda: buffer.append(1))
try_to_resize('clear', lambda: buffer.clear())
try_to_resize('pop', lambda: buffer.pop())
buffer[0:2] = b'EF'     # as many as before
part = view[1:]
view.release()
try_to_resize('a part of it is there', lambda: buffer.extend(b'x'))
del part
try_to_resize('gone', lambda: buffer.extend(b'x'))

with memoryview(buffer) as view:
    print(view[0], len(view))
buffer += b'y'
print(buffer)


def first(size):
    view = memoryview(buffer)
    return bytes(view[:size])


while len(buffer) > 2:
    taken = first(2)
    del buffer[:len(taken)]
    print(taken, buffer)

kept = {'views': [memoryview(buffer)]}
try_to_resize('in a list', lambda: buffer.clear())
kept['views'].pop()
try_to_resize('popped', lambda: buffer.clear())
