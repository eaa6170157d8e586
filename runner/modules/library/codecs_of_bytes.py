# Codecs that make bytes of bytes, or text of text, and what they refuse.
import codecs


def tell(function, *args):
    try:
        print(function.__name__, args, function(*args))
    except Exception as error:
        print(function.__name__, args, type(error).__name__, error)


tell(codecs.encode, 'abcXYZ', 'rot13')
tell(codecs.decode, 'nop', 'rot_13')
for data in '6162', b'6162', 'zz':
    tell(codecs.decode, data, 'hex')
for kind in 'hex', 'hex_codec', 'base64', 'nope':
    tell(codecs.encode, b'ab', kind)
    tell(codecs.encode, 'ab', kind)
tell(codecs.decode, b'YWI=', 'base64')
print(codecs.decode(codecs.encode(b'aaaa', 'zlib'), 'zip'))
print(codecs.decode(b'\xff', 'ascii', 'replace'), codecs.encode('é'), codecs.decode(b'\xc3\xa9'))
