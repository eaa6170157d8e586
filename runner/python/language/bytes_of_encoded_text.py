# bytes and bytearray of text need an encoding, and of anything else take none.
for arguments in ((b'x', 'ascii'), (5, 'ascii'), ('x',), ('x', 'ascii'), ('\xe9', 'utf-8', 'strict'),
                  ('\xe9', 'ascii', 'ignore'), ([1], 'ascii')):
    for kind in (bytes, bytearray):
        try:
            print(kind(*arguments))
        except TypeError as error:
            print('TypeError', error)
print(bytes('x', encoding='ascii'), bytearray('x', encoding='utf-8', errors='strict'))
