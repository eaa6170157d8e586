"""Host names by the codec idna, and what str.encode refuses."""
import encodings.idna
import encodings

print(encodings.normalize_encoding('UTF 8--x.y'), encodings.idna.ace_prefix)
print('Ab.C'.encode('idna'), 'a.'.encode('IDNA'), b'localhost'.decode('idna'))


def refused(what, *args):
    try:
        print(what(*args))
    except Exception as e:
        print(type(e).__name__, e)


refused('a..b'.encode, 'idna')
refused(('a' * 64).encode, 'idna')
refused('a'.encode, 'nope')
refused('a'.encode, 'hex')
refused(b'a'.decode, 'base64')
