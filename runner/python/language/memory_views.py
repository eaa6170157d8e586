buf = bytearray(b'abcdef')
view = memoryview(buf)
print(len(view), view[0], view[-1], bytes(view[1:3]), view.tobytes(), view.tolist()[:2], list(view[4:]), view.hex())
view[0] = 65
view[1:3] = b'BC'
print(buf, view == b'ABCdef', b'ABCdef' == view, view != buf, view[2:] == buf[2:], view == 'x',
      bool(view[:0]))
buf[3] = 68
print(bytes(view), view[3:].obj is buf, view.readonly, view.nbytes, view.itemsize, view.format, view.ndim,
      view.contiguous)
buf[4:6] = b'EF'
print(view.tobytes(), 69 in view, b''.join([view[:2], view[4:]]), bytearray(view[:2]), b'x' + view[:1],
      str(view[:2], 'ascii'))
whole = memoryview(b'constant')
print(whole.readonly, hash(whole) == hash(b'constant'), {whole: 1}[b'constant'], whole.cast('B')[0])
for bad in (lambda: whole.__setitem__(0, 1), lambda: view.__setitem__(0, 256), lambda: view.__setitem__(0, 'x'),
            lambda: view.__setitem__(slice(0, 2), b'x'), lambda: view[10], lambda: memoryview('text'),
            lambda: hash(view),
            lambda: view + b'x', lambda: view < view, lambda: view.__setitem__(slice(0, 1), 'x')):
    try:
        print(bad())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
with memoryview(buf) as other:
    print(other[:3].tobytes())
try:
    other[0]
except ValueError as error:
    print(error)
print(isinstance(view, memoryview), isinstance(view, bytes), type(view).__name__,
      repr(view).startswith('<memory at 0x'))
fresh = bytearray(3)
with memoryview(fresh) as part:
    part[:] = b'xyz'
fresh += b'!'
print(fresh, [byte for byte in memoryview(fresh)], max(memoryview(b'ac')), sorted(memoryview(b'cab')))
